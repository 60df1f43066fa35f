-- When a job whose process died may be tried again (UTC epoch milliseconds); 0 for at once.
alter table job add column not_before bigint not null default 0;

-- How often a check was begun by a process that died before it was done.
alter table report_check add column starts integer not null default 0;

-- Something to write that leaves no trace, to find out whether there is room for a result again.
create table store_probe (
  id integer not null primary key,
  content ${blob} not null
);
