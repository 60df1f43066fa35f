-- Sweeps are jobs of many cells. A job now says of what kind it is, whether it is held back, and how
-- often in a row its process died with nothing kept; only a backtest ends with a report. SQLite
-- cannot change the constraints of a table, so the table is made anew. That is safe while no other
-- refers to it: from here on dropping it would take along what hangs on it.
create table new_job (
  id varchar(36) not null primary key,
  kind varchar(16) not null check (kind in ('backtest', 'sweep', 'walk_forward')),
  lane varchar(16) not null check (lane in ('interactive', 'sweeps')),
  priority integer not null,
  name varchar(200) not null,
  strategy varchar(200) not null,
  data varchar(4000) not null,
  request text not null,
  idempotency_key varchar(200),
  state varchar(16) not null
    check (state in ('queued', 'running', 'completed', 'failed', 'cancelled')),
  paused boolean not null,
  attempt integer not null check (attempt >= 0),
  fruitless integer not null check (fruitless >= 0),
  created_at bigint not null,
  started_at bigint,
  finished_at bigint,
  bars_done bigint not null check (bars_done >= 0),
  bars_total bigint,
  worker varchar(400),
  lease_until bigint,
  cancel_asked boolean not null,
  reason varchar(4000),
  report_id varchar(64) references report (id),
  reused boolean not null,
  constraint running_has_a_worker check
    ((state = 'running') = (worker is not null) and (worker is null) = (lease_until is null)),
  constraint completed_backtest_has_a_report check
    ((state = 'completed' and kind = 'backtest') = (report_id is not null)),
  constraint paused_can_go_on check
    (not paused or (kind <> 'backtest' and state in ('queued', 'running'))),
  constraint end_has_a_time check
    ((state in ('completed', 'failed', 'cancelled')) = (finished_at is not null)),
  constraint bad_end_has_a_reason check
    ((state in ('failed', 'cancelled')) = (reason is not null))
);

insert into new_job (
  id, kind, lane, priority, name, strategy, data, request, idempotency_key, state, paused, attempt,
  fruitless, created_at, started_at, finished_at, bars_done, bars_total, worker, lease_until,
  cancel_asked, reason, report_id, reused)
select
  id, 'backtest', lane, priority, name, strategy, data, request, idempotency_key, state, false,
  attempt, attempt, created_at, started_at, finished_at, bars_done, bars_total, worker, lease_until,
  cancel_asked, reason, report_id, reused
from job;

drop table job;
alter table new_job rename to job;

create unique index job_idempotency_key on job (idempotency_key);
create index job_queue on job (state, lane, paused, priority desc, id);
create index job_report on job (report_id);

-- What a sweep has besides its job: how many cells, and when it is completed a verdict (a JSON
-- document) or a reason why there can be none.
create table sweep (
  job_id varchar(36) not null primary key references job (id) on delete cascade,
  cells integer not null check (cells >= 0),
  verdict text,
  fault varchar(4000),
  constraint one_verdict check (verdict is null or fault is null)
);

-- Results of consecutive cells. All rows of a chunk come in one transaction or not at all.
create table sweep_chunk (
  job_id varchar(36) not null references sweep (job_id) on delete cascade,
  chunk integer not null,
  first_cell integer not null,
  cells integer not null,
  failed integer not null,
  reused integer not null,
  millis bigint not null,
  places ${blob} not null,
  faults text,
  primary key (job_id, chunk)
);

-- A metric of a chunk, packed. In this order of the key one metric of a sweep lies together.
create table sweep_column (
  job_id varchar(36) not null references sweep (job_id) on delete cascade,
  name varchar(40) not null,
  chunk integer not null,
  content ${blob} not null,
  primary key (job_id, name, chunk)
);

-- What the cells of a stretch depend on besides their parameters, so that other sweeps find them.
create table sweep_study (
  job_id varchar(36) not null references sweep (job_id) on delete cascade,
  first_cell integer not null,
  first_place bigint not null,
  cells integer not null,
  study_id varchar(64) not null,
  primary key (job_id, first_cell)
);

create index sweep_study_id on sweep_study (study_id, job_id);
