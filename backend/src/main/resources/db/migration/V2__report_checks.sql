-- Whether the run behind a report knew the future: found out after the report is stored. A row waits
-- until it has a verdict (a JSON document) or a reason why there can be none.
create table report_check (
  report_id varchar(64) not null primary key references report (id) on delete cascade,
  request text not null,
  state varchar(16) not null check (state in ('waiting', 'done', 'failed')),
  created_at bigint not null,
  checked_at bigint,
  verdict text,
  reason varchar(4000),
  constraint waiting_has_no_end check ((state = 'waiting') = (checked_at is null)),
  constraint done_has_a_verdict check ((state = 'done') = (verdict is not null)),
  constraint failed_has_a_reason check ((state = 'failed') = (reason is not null))
);

create index report_check_queue on report_check (state, created_at, report_id);
