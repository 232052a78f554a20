// What only a company with a configuration of its own needs: loaded then, not with the first list.
export { customize } from '../../src/model/custom/customize.ts'
export { matches } from '../../src/model/filter/match.ts'
