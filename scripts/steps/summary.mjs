// A reporter for the test runner that leaves the numbers in a file, for the last line of npm test.
import { writeFileSync } from 'node:fs'

export default class Summary {
  onTestRunEnd(modules, errors) {
    const counts = { passed: 0, failed: errors.length, skipped: 0, second: [] }
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (test.diagnostic()?.flaky) counts.second.push(`${module.relativeModuleId} > ${test.fullName}`)
        if (state === 'passed') counts.passed += 1
        else if (state === 'failed') counts.failed += 1
        else counts.skipped += 1
      }
      // A file that cannot be read, or whose set-up throws, is one failure.
      const broken = [module, ...module.children.allSuites()].filter((part) => part.errors().length > 0)
      counts.failed += broken.length
      if (module.state() === 'failed' && broken.length === 0 && ![...module.children.allTests('failed')].length) counts.failed += 1
    }
    writeFileSync(process.env['TEST_SUMMARY_FILE'] ?? '/dev/null', JSON.stringify(counts))
  }
}
