import { benchAutomation } from './automation.ts'
import type { Bench } from './bench.ts'
import { benchBoard } from './board.ts'
import { benchColdStart } from './cold-start.ts'
import { benchConfirm } from './confirm.ts'
import { benchControl } from './control.ts'
import { benchCreate } from './create.ts'
import { benchDashboard } from './dashboard.ts'
import { benchFirstVisit } from './first-visit.ts'
import { benchImport } from './import.ts'
import { benchInstall } from './install.ts'
import { benchLists } from './lists.ts'
import { benchModels } from './models.ts'
import { benchMemory } from './memory.ts'
import { benchPrices } from './prices.ts'
import { benchRead } from './read.ts'
import type { Figure, Told } from './report.ts'
import { benchSearch } from './search.ts'
import { benchWarehouse } from './warehouse.ts'

export interface Part extends Told { readonly run: (bench: Bench) => Promise<Figure[]> }

/** Everything that is measured, in the order of the report. */
export const parts: readonly Part[] = [
  {
    name: 'lists', title: 'Lists', run: (bench) => benchLists(bench),
    limit: 'the same SQL through ordinary connections of the same role, prepared, in turns with the request through HTTP. A page has 50 rows, filtered and sorted, of somebody who sees 0.1 %, 10 % or all of them; orders follow their customers. With its count: both asked at once, on either side. Growth: p50 at the largest size beside p50 at the smallest.',
  },
  {
    name: 'board', title: 'Board', run: (bench) => benchBoard(bench),
    limit: 'the same statements through as many ordinary connections, prepared, at once: counts, sums and weighted sums of all lanes, the count of what is stuck, and the first twenty cards of each lane; of somebody who sees all.',
  },
  {
    name: 'read', title: 'Read by key', run: (bench) => benchRead(bench),
    limit: 'the row by its primary key through the bare driver, prepared, as the same role; ours is the whole record through HTTP with rights, masks and the titles of what it leads to. The bar is where the best peer stands.',
  },
  {
    name: 'create', title: 'Create', run: (bench) => benchCreate(bench),
    limit: 'a whole row of a customer and its entry in the feed copied inside one transaction, by 16 ordinary connections; ours is validated, audited and followed, by 16 requests at once.',
  },
  {
    name: 'import', title: 'Import', run: (bench) => benchImport(bench),
    limit: 'COPY of the rows that came of it, as the owner, into the same table with its indexes. Ours is a CSV uploaded to a server in a process of its own, from the upload to the last row; the memory is the highest that the kernel saw of that process in its life, its database aside.',
  },
  {
    name: 'automation', title: 'Automation', run: (bench) => benchAutomation(bench),
    limit: 'ten thousand runs a minute. A bulk change of customers leads to a run of a rule on each: condition, branch, a field set by a template, the record of the run with its log; from the first request of the change to the last run; and what as much processor time would bear, as other work on the machine stretches the one and not the other.',
  },
  {
    name: 'search', title: 'Search', run: (bench) => benchSearch(bench),
    limit: 'a record read by its key through HTTP, in turns with the search.',
  },
  {
    name: 'control', title: 'Many records at once', run: (bench) => benchControl(bench),
    limit: 'finding: the same condition counted by itself; moving: one update of the same rows, and of the orders that follow them, with an entry in the feed for each that is moved itself, in one transaction as the owner, taken back.',
  },
  {
    name: 'prices', title: 'Prices', run: async () => benchPrices(),
    limit: 'the same join written by hand in memory, without an explanation, in turns in one process: rules by what they are for, each line with its own, the tax. Both lay the rules ready anew each time; the middle of two hundred turns.',
  },
  {
    name: 'confirm', title: 'Confirming orders', run: (bench) => benchConfirm(bench),
    limit: 'a hundred orders a second; and, beside it, a transaction by hand on 16 ordinary connections that locks the levels of the products, promises the goods, counts them and moves the order, without rights, credit, history, feed or sums. Afterwards the books of every product are checked.',
  },
  {
    name: 'warehouse', title: 'Warehouse', run: (bench) => benchWarehouse(bench),
    limit: 'filling: DuckDB by itself reading the same rows from CSV files into a file of its own, with the same memory (1 GB) and threads (2); ours reads them from PostgreSQL, keeps them through a kill and goes on from the position. Analyses: the same SQL in that DuckDB, in turns with the question through the warehouse, which narrows each table to the workspace and to living records; the middle of seven turns. Beside them the same SQL in PostgreSQL, the faster of two turns. Rows lie in the order in which they would have come, orders by their dates, with ids that grow with time as the program gives them: when all orders of a customer lay next to each other, with ids by chance, that spared DuckDB alone a third of its work and PostgreSQL half of it, while the copy, which goes by ids, had lost that order.',
  },
  {
    name: 'dashboard', title: 'Dashboard', run: (bench) => benchDashboard(bench),
    limit: 'the sum of twelve questions to DuckDB alone, written by hand one for each card, on a copy of the same file with the same memory (1 GB) and threads (2), in turns with the request through HTTP; ours has rights, totals and the names of owners, levels and customers. The sales dashboard over ten orders of each customer, made inside DuckDB; the middle of seven turns.',
  },
  {
    name: 'models', title: 'Models', run: (bench) => benchModels(bench),
    limit: 'reading purchases: the same grouping in DuckDB alone; ours comes through the warehouse in the columns that models read. A segment: a scan of the columns that it names. A fit: one pass of its likelihood over the data times the steps of the optimiser. Whole runs read, compute in a process of their own, write the scores with reasons, let them hold and settle what follows; no transaction of theirs may last 5 s, and the process may take 1 GB.',
  },
  {
    name: 'memory', title: 'Memory at rest', run: (bench) => benchMemory(bench),
    limit: 'none; the resident memory of the server process, its database aside, ten seconds after its last request.',
  },
  {
    name: 'cold-start', title: 'Cold start', run: (bench) => benchColdStart(bench),
    limit: 'the database server alone started on the same data until it answers, and after it an empty HTTP server until it answers. Ours is what `npm start` runs, from the process to the answer with the first list; the middle of five turns.',
  },
  {
    name: 'install', title: 'Install and first start', run: () => benchInstall(),
    limit: '`npm ci` alone in a fresh clone, from the cache of npm, before and after ours; ours is `npm start` in a fresh clone until it answers: install, build, set up the database.',
  },
  {
    name: 'first-visit', title: 'First visit in a browser', run: (bench) => benchFirstVisit(bench),
    limit: 'the same page with all its data written into it by hand, from a server that only hands out files. From the start of the visit, with nothing kept from before, until the rows stand and the page is idle; the middle of ten turns. Script: what is loaded before the first row, each file by gzip.',
  },
]
