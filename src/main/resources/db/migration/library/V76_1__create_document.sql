-- An experience document. Its file stands in document_version; what the public may read is decided by visibility and state.
create table document (
    unit_id     uuid not null references unit,
    id          uuid not null,
    title       text not null check (length(title) between 1 and 200),
    author      text not null check (length(author) between 1 and 120),
    -- the account that sent it
    owner_id    uuid not null,
    visibility  text not null check (visibility in ('PUBLIC', 'INTERNAL', 'UNIT')),
    state       text not null check (state in ('DRAFT', 'LISTED', 'TAKEN_DOWN', 'WITHDRAWN')),
    -- in fen; 0 is free
    price       bigint not null default 0 check (price between 0 and 100000000),
    -- pages shown before it is paid
    free_pages  int not null default 1 check (free_pages between 1 and 1000),
    version     int not null default 1,
    created_at  timestamptz not null,
    -- when its author asked that it be made public; null once it was, or was not asked
    proposed_at timestamptz,
    -- the day it was first listed
    listed_on   date,
    primary key (unit_id, id)
);
create index document_listed on document (listed_on desc, id desc) where state = 'LISTED';
create index document_owner on document (owner_id, id);
create index document_proposed on document (unit_id) where proposed_at is not null;

create table document_version (
    unit_id     uuid not null,
    document_id uuid not null,
    version     int not null check (version > 0),
    -- SHA-256 in the file store
    hash        text not null,
    size        bigint not null check (size > 0),
    name        text not null,
    kind        text not null,
    -- 0 until they are known
    pages       int not null default 0,
    scan        text not null check (scan in ('CLEAN', 'NOT_SCANNED')),
    rendering   text not null default 'WAITING' check (rendering in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    -- a worker that has not finished by then has died
    rendered_by timestamptz,
    tries       int not null default 0,
    -- message key of why it failed
    failure     text,
    renderer    text,
    -- whether the collection was looked through for likenesses
    compared    boolean not null default false,
    added_at    timestamptz not null,
    added_by    text not null,
    primary key (unit_id, document_id, version),
    foreign key (unit_id, document_id) references document (unit_id, id)
);
create index document_version_hash on document_version (hash);
create index document_version_to_render on document_version (added_at) where rendering in ('WAITING', 'RUNNING');
create index document_version_to_compare on document_version (added_at) where rendering = 'DONE' and not compared;

create table document_tag (
    unit_id     uuid not null,
    document_id uuid not null,
    tag         text not null check (length(tag) between 1 and 40),
    -- false where the program found it in the text
    given       boolean not null,
    place       int not null,
    primary key (unit_id, document_id, tag),
    foreign key (unit_id, document_id) references document (unit_id, id)
);
create index document_tag_word on document_tag (tag);

create table document_transition (
    unit_id     uuid not null,
    document_id uuid not null,
    id          uuid not null,
    from_state  text,
    to_state    text not null,
    -- null where another module did it for somebody without an account
    actor_id    uuid,
    actor_name  text,
    at          timestamptz not null,
    reason      text check (length(reason) <= 2000),
    primary key (unit_id, document_id, id),
    foreign key (unit_id, document_id) references document (unit_id, id)
);

create table document_favourite (
    unit_id     uuid not null,
    document_id uuid not null,
    account_id  uuid not null,
    at          timestamptz not null,
    primary key (unit_id, document_id, account_id),
    foreign key (unit_id, document_id) references document (unit_id, id)
);
create index document_favourite_of on document_favourite (account_id, at);

-- A link by which whoever has it sees a document for a time. The database does not hold the link, only its SHA-256.
create table document_share (
    unit_id     uuid not null,
    id          uuid not null,
    document_id uuid not null,
    token_hash  bytea not null,
    -- keyed; null without a pass code
    code_hash   bytea,
    expires_at  timestamptz not null,
    created_at  timestamptz not null,
    created_by  text not null,
    ended_at    timestamptz,
    primary key (unit_id, id),
    foreign key (unit_id, document_id) references document (unit_id, id)
);
create index document_share_token on document_share (token_hash);
create index document_share_of on document_share (unit_id, document_id);

-- A file on its way: the bytes lie in the data folder and count once they are on the disk.
create table upload (
    unit_id     uuid not null references unit,
    id          uuid not null,
    account_id  uuid not null,
    name        text not null,
    length      bigint not null check (length > 0),
    received    bigint not null default 0 check (received between 0 and length),
    expires_at  timestamptz not null,
    -- what became of it
    document_id uuid,
    primary key (unit_id, id)
);
create index upload_of on upload (account_id);
create index upload_expiry on upload (expires_at);
