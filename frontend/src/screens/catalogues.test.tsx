import { cleanup, screen } from '@testing-library/preact';
import { Route, Router } from 'preact-iso';
import { afterEach, describe, expect, it } from 'vitest';
import { dataSets, plugins, strategies, strategy } from '../api/fixtures';
import { FakeServer, pending, refused } from '../testing/fake-server';
import { paragraph, show } from '../testing/show';
import { Data } from './data/data';
import { NotFound } from './not-found/not-found';
import { Strategies } from './strategies/strategies';
import { Strategy } from './strategies/strategy';

afterEach(cleanup);

describe('strategies: four looks', () => {
  it('loading', () => {
    new FakeServer().on('GET /api/plugins', { body: [] }).on('GET /api/strategies', pending);
    show(<Strategies />);
    expect(screen.getByRole('status', { name: 'Loading strategies' })).toBeTruthy();
  });

  it('empty', async () => {
    new FakeServer().on('GET /api/plugins', { body: [] }).on('GET /api/strategies', { body: [] });
    show(<Strategies />);
    expect(await screen.findByText('There are no strategies')).toBeTruthy();
  });

  it('failed', async () => {
    new FakeServer()
      .on('GET /api/plugins', { body: [] })
      .on('GET /api/strategies', refused(500, 'A plug-in is broken'));
    show(<Strategies />);
    expect(await screen.findByText('A plug-in is broken')).toBeTruthy();
  });

  it('full: definitions, and a run with each', async () => {
    new FakeServer()
      .on('GET /api/plugins', { body: [] })
      .on('GET /api/strategies', { body: strategies });
    show(<Strategies />);
    const links = await screen.findAllByRole('link', { name: 'New run with it' });
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/?strategy=CorrelatedSMACross',
      '/?strategy=EveryKind',
      '/?strategy=SmaCross',
      '/?strategy=ConstantMix',
    ]);
    expect(screen.getByText('long, short, both')).toBeTruthy();
    expect(screen.getByText('Data: asset1, asset2, … asset16')).toBeTruthy();
    expect(screen.getByText('H. M. Gartley, Profits in the Stock Market, 1935')).toBeTruthy();
    expect(screen.getByText('Source: every-kind.jar')).toBeTruthy();
    expect(screen.queryByText(/cannot be used/)).toBeNull();
  });

  it('full: jars that cannot be used, with what is wrong', async () => {
    new FakeServer()
      .on('GET /api/plugins', { body: plugins })
      .on('GET /api/strategies', { body: strategies });
    show(<Strategies />);
    expect(await screen.findByText('1 jar cannot be used')).toBeTruthy();
    const jars = screen.getByRole('list', { name: 'Jars that cannot be used' });
    expect(jars.textContent).toBe(
      'old.jar: Its strategy SmaCross has the name of one that is built in; rename it',
    );
  });
});

describe('one strategy: four looks', () => {
  const open = (name: string) =>
    show(
      <Router>{[<Route key="one" path="/strategies/:name" component={Strategy} />]}</Router>,
      `/strategies/${name}`,
    );

  it('loading', async () => {
    new FakeServer().on('GET /api/strategies/SmaCross', pending);
    open('SmaCross');
    expect(await screen.findByRole('status', { name: 'Loading the strategy' })).toBeTruthy();
  });

  it('failed: there is none of that name', async () => {
    const words = "there is no strategy 'Gone'; there are: SmaCross";
    new FakeServer().on('GET /api/strategies/Gone', refused(404, words));
    open('Gone');
    expect(await screen.findByText(/there is no strategy 'Gone'/i)).toBeTruthy();
  });

  it('full: definition, constraints, source, version, example and a new run', async () => {
    new FakeServer().on('GET /api/strategies/SmaCross', { body: strategy('SmaCross') });
    open('SmaCross');
    expect(await screen.findByRole('heading', { level: 1, name: 'SMA cross' })).toBeTruthy();
    for (const text of ['fast < slow', 'built-in', strategy('SmaCross').digest]) {
      expect(screen.getByText(text)).toBeTruthy();
    }
    expect(screen.getByLabelText('Command').textContent).toContain(
      '--strategy SmaCross -P fast=10 -P slow=30',
    );
    expect(screen.getByRole('link', { name: 'New run with it' }).getAttribute('href')).toBe(
      '/?strategy=SmaCross',
    );
  });
});

describe('data: four looks', () => {
  it('loading', () => {
    new FakeServer().on('GET /api/datasets', pending);
    show(<Data />);
    expect(screen.getByRole('status', { name: 'Loading data sets' })).toBeTruthy();
  });

  it('empty: how to add some', async () => {
    new FakeServer().on('GET /api/datasets', { body: [] });
    show(<Data />);
    expect(await screen.findByText('There are no price files')).toBeTruthy();
  });

  it('failed', async () => {
    new FakeServer().on('GET /api/datasets', refused(500, 'The folder is gone'));
    show(<Data />);
    expect(await screen.findByText('The folder is gone')).toBeTruthy();
  });

  it('full: ranges of the good, faults of the broken', async () => {
    const server = new FakeServer().on('GET /api/datasets', { body: dataSets });
    for (const set of dataSets) {
      server.on(`GET /api/datasets/${set.name}/bars`, { body: { time: [0], close: [1] } });
    }
    show(<Data />);
    const range = paragraph('2000-01-03 to 2020-04-17', 'DD');
    expect(await screen.findAllByText(range)).toHaveLength(2);
    expect(screen.getByText('torn-daily.csv:17: low 12.3 is above high 12.1')).toBeTruthy();
    expect(screen.getByText(/1 file cannot be read/)).toBeTruthy();
    expect(await screen.findByRole('img', { name: 'Closing prices of aapl-daily' })).toBeTruthy();
  });
});

describe('an address that names nothing', () => {
  it('says so and leads back', () => {
    show(<NotFound />, '/nope');
    expect(screen.getByText('Page not found')).toBeTruthy();
  });
});
