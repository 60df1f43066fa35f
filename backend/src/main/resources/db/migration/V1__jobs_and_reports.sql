-- Reports are addressed by their content; a report's large parts are kept beside it, compressed.
create table report (
  id varchar(64) not null primary key,
  created_at bigint not null,
  total_return double precision not null,
  net_profit double precision not null,
  sharpe double precision,
  max_drawdown double precision not null,
  trades integer not null,
  final_value double precision not null
);

create table report_part (
  report_id varchar(64) not null references report (id) on delete cascade,
  part varchar(16) not null,
  content ${blob} not null,
  primary key (report_id, part)
);

-- The queue. Ids ascend with time, so the order of ids is the order of arrival.
create table job (
  id varchar(36) not null primary key,
  lane varchar(16) not null check (lane in ('interactive', 'sweeps')),
  priority integer not null,
  name varchar(200) not null,
  strategy varchar(200) not null,
  data varchar(4000) not null,
  request text not null,
  idempotency_key varchar(200),
  state varchar(16) not null
    check (state in ('queued', 'running', 'completed', 'failed', 'cancelled')),
  attempt integer not null check (attempt >= 0),
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
  constraint completed_has_a_report check ((state = 'completed') = (report_id is not null)),
  constraint end_has_a_time check
    ((state in ('completed', 'failed', 'cancelled')) = (finished_at is not null)),
  constraint bad_end_has_a_reason check
    ((state in ('failed', 'cancelled')) = (reason is not null))
);

create unique index job_idempotency_key on job (idempotency_key);
create index job_queue on job (state, lane, priority desc, id);
create index job_report on job (report_id);
