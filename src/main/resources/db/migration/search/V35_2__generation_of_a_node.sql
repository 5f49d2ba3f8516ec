-- Which generation each node serves; 0 before its first index is whole.
alter table search_node add column generation bigint not null default 0;
