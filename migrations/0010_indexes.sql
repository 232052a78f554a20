-- online
create index concurrently if not exists "quote_contract_id" on "quote" ("workspace_id", "contract_id");
