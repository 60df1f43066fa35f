import type { Job } from '../../api/types';
import { minute } from '../../model/format';

/** What a job is about, in a line. */
export function JobFacts({ job }: { job: Job }) {
  return (
    <ul class="facts">
      <li>{job.strategy}</li>
      {Object.entries(job.data).map(([role, name]) => (
        <li key={role}>{Object.keys(job.data).length > 1 ? `${role}: ${name}` : name}</li>
      ))}
      <li>asked {minute(job.createdAt)} UTC</li>
    </ul>
  );
}
