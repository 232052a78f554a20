export { writeEntries as fillSearch } from './entries.ts'
export { followForSearch, indexBatch, rebuildSearch, searchFollower } from './follower.ts'
export { search, type SearchDependencies, type SearchHit, type SearchOptions } from './search.ts'
export { searchEntry } from './store.ts'
