import type { SamplingMethod, SweepForm, WalkMode } from '../../model/sweep-form';
import { rankable, SWEEP_METRICS } from '../../model/sweep-metrics';
import { NumberField, SegmentsField, SelectField } from '../../ui/inputs';
import { LengthField } from '../../ui/length-field';
import { fieldId } from '../new-run/field-id';

interface SearchFieldsProps {
  form: SweepForm;
  faults: ReadonlyMap<string, string>;
  onChange: (patch: Partial<SweepForm>) => void;
}

const METHODS: { value: SamplingMethod; label: string; help: string }[] = [
  { value: 'grid', label: 'Grid: every combination', help: 'Every combination is run.' },
  { value: 'random', label: 'Random', help: 'A number of combinations, drawn at random.' },
  {
    value: 'latin',
    label: 'Latin hypercube',
    help: 'A number of combinations, spread so that every stretch of every axis is met.',
  },
  {
    value: 'guided',
    label: 'Guided (CMA-ES)',
    help: 'Each combination is chosen by what those before it gave. Finds a good one with few cells, and shows less of the whole.',
  },
];

const WALKS: { value: WalkMode; label: string }[] = [
  { value: 'off', label: 'Off' },
  { value: 'rolling', label: 'Rolling' },
  { value: 'anchored', label: 'Anchored' },
];

/** How the cells are chosen, ranked and judged. */
export function SearchFields({ form, faults, onChange }: SearchFieldsProps) {
  const field = (name: string) => ({ id: fieldId(name), fault: faults.get(name) });
  const method = METHODS.find(({ value }) => value === form.method);
  return (
    <section class="card" aria-labelledby="search-title">
      <div class="card-head">
        <h2 id="search-title">Search</h2>
      </div>
      <div class="card-body search-fields">
        <SelectField
          id={fieldId('sampling.method')}
          fault={faults.get('sampling.method') ?? faults.get('sampling')}
          label="Combinations"
          value={form.method}
          help={method?.help ?? ''}
          options={METHODS}
          onChange={(value) => onChange({ method: value as SamplingMethod })}
        />
        {form.method !== 'grid' && (
          <div class="pair samples">
            <NumberField
              {...field('sampling.cells')}
              label={form.method === 'guided' ? 'Cells at most' : 'Cells'}
              value={form.cells}
              whole
              min={1}
              onChange={(cells) => onChange({ cells })}
            />
            <NumberField
              {...field('sampling.seed')}
              label="Seed"
              value={form.seed}
              whole
              min={0}
              onChange={(seed) => onChange({ seed })}
            />
          </div>
        )}
        <SelectField
          {...field('rankBy')}
          label="Best by"
          value={form.rankBy}
          options={rankable(SWEEP_METRICS).map(({ key, label }) => ({ value: key, label }))}
          onChange={(rankBy) => onChange({ rankBy })}
        />
        <NumberField
          {...field('outOfSample')}
          label="Held out"
          value={form.outOfSample}
          unit="% of days"
          min={0}
          max={90}
          help="The days at the end that judge the choice: their Sharpe ratio stands beside that of the days before."
          onChange={(outOfSample) => onChange({ outOfSample })}
        />
        <SegmentsField
          id={fieldId('walkForward.mode')}
          fault={faults.get('walkForward.mode') ?? faults.get('walkForward')}
          label="Walk forward"
          value={form.walk}
          help="Chooses parameters on a stretch of time and runs them on the next, over and over."
          options={WALKS}
          onChange={(value) => onChange({ walk: value as WalkMode })}
        />
        {form.walk !== 'off' && (
          <div class="pair">
            <LengthField
              {...field('walkForward.train')}
              label={form.walk === 'anchored' ? 'First training' : 'Training'}
              value={form.train}
              onChange={(train) => onChange({ train })}
            />
            <LengthField
              {...field('walkForward.test')}
              label="Test"
              value={form.test}
              onChange={(test) => onChange({ test })}
            />
          </div>
        )}
      </div>
    </section>
  );
}
