-- The prices that a job was asked for, by their content: a file may change before the job runs.
create table job_prices (
  job_id varchar(36) not null references job (id) on delete cascade,
  data_set varchar(200) not null,
  hash varchar(64) not null,
  primary key (job_id, data_set)
);
