-- What a search of jobs looks through, in small letters: name, strategy and data sets.
alter table job add column search varchar(8000) not null default '';
update job set search = lower(name || ' ' || strategy || ' ' || data);

-- What a list of sweeps shows of each, so that it need not look into the cells: the metric that ranks,
-- and the best cell by it (a JSON document) when so many cells were done. Null until it is known.
alter table sweep add column rank_by varchar(40);
alter table sweep add column best text;
