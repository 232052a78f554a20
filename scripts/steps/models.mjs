// Bundles the program in which models compute, for tests that run the server from its sources.
import { bundleModels } from './build.mjs'

await bundleModels()
