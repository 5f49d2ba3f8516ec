-- A file of which there is no preview may still be the same as another.
drop index document_version_to_compare;
create index document_version_to_compare on document_version (added_at)
    where rendering in ('DONE', 'FAILED') and not compared;
