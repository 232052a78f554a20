alter index search_entry_tokens reset (gin_pending_list_limit);
create table import_row (
      workspace_id integer not null,
      import_id uuid not null,
      line integer not null,
      entity text not null,
      object text not null,
      record_id uuid,
      outcome text not null check (outcome in ('created', 'updated', 'refused', 'undone', 'kept')),
      version integer,
      problems jsonb,
      cells jsonb,
      primary key (workspace_id, import_id, line, entity)
    );
create index import_row_told on import_row (workspace_id, import_id, outcome, line) where outcome in ('refused', 'kept');
create index import_row_record on import_row (workspace_id, record_id) where record_id is not null;
alter table "import_row" enable row level security;
create policy workspace on "import_row" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
