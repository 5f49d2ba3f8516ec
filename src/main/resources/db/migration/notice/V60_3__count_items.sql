-- Lists show how many items of a notice the public sees: counted from the index alone.
create index notice_item_outcome on notice_item (unit_id, notice_id, outcome);
