import { jobRequest } from '../../api/endpoints';
import type { Job } from '../../api/types';
import { queryOf } from '../../model/form-query';
import { plural } from '../../model/format';
import { elapsed, jobSentence, jobTitle } from '../../model/job';
import { StateBadge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { shownValue, useLoad } from '../use-load';
import { JobFacts } from './job-facts';
import { RunAgain } from './run-again';

/** A run without a report: why, and the way back to the form as it was. */
export function Ended({ job }: { job: Job }) {
  const isFailed = job.state === 'failed';
  const took = elapsed(job, job.finishedAt ?? job.createdAt);
  const [asked] = useLoad((signal) => jobRequest(job.id, signal), [job.id]);
  const { name, strategy, data } = job;
  return (
    <>
      <div class="page-head">
        <div>
          <div class="title-row">
            <h1>{jobTitle(job)}</h1>
            <StateBadge state={job.state} />
          </div>
          <JobFacts job={job} />
        </div>
      </div>
      <div class="stack">
        <Notice
          kind={isFailed ? 'error' : 'info'}
          title={isFailed ? 'The run failed' : 'The run was cancelled'}
        >
          <p>{jobSentence(job)}</p>
          {(took !== null || job.attempt > 1) && (
            <p class="help">
              {[
                took === null ? '' : `After ${took}`,
                job.attempt > 1 ? plural(job.attempt, 'attempt') : '',
              ]
                .filter((part) => part !== '')
                .join(', ')}
            </p>
          )}
        </Notice>
        <div class="buttons">
          <RunAgain id={job.id} />
          <a class="button" href={`/?${queryOf(shownValue(asked) ?? { name, strategy, data })}`}>
            <Icon name="reset" />
            Change and run again
          </a>
          <a class="button" href="/runs">
            History
          </a>
        </div>
      </div>
    </>
  );
}
