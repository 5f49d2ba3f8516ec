-- The moment of the records that were copied for an earlier figure from a report that had kept them; null for the draft's
-- own moment, and where there are none.
alter table report_figure add column records_at timestamptz;
