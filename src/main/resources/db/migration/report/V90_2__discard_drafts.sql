-- A draft that was discarded stays, so that it can be taken back.
alter table report drop constraint report_state_check;
alter table report add constraint report_state_check check (state in ('DRAFT', 'FINAL', 'DISCARDED'));
alter table report_transition drop constraint report_transition_deed_check;
alter table report_transition add constraint report_transition_deed_check
    check (deed in ('DRAFTED', 'EDITED', 'REFRESHED', 'FINALISED', 'DISCARDED', 'RESTORED'));
