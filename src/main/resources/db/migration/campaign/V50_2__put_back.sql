-- What was removed can be put back until the campaign closes; then it goes for good.
alter table campaign_phase add column removed_at timestamptz;
alter table campaign_officer add column removed_at timestamptz;
alter table campaign_document add column removed_at timestamptz;
alter table self_chosen_action add column removed_at timestamptz;

-- Grows with every edit: what a form was filled in against.
alter table campaign_document add column version int not null default 0;

-- Why nobody owes it any more, in the office's words; empty where nobody had answered it.
alter table required_action add column withdrawn_reason text not null default '' check (length(withdrawn_reason) <= 500);
