import { projectFile } from '../../src/platform/project.ts'
import { Server } from '../faults/server.ts'
import { NotRun } from './bench.ts'
import { fillCompanies } from './fill.ts'

/** A company of so many customers and twice as many orders in a server of its own, which is stopped; taken away after the work. */
export async function withFilledServer<Result>(rows: number, program: string, work: (server: Server) => Promise<Result>): Promise<Result> {
  return withServer(program, async (server) => {
    const workspaceId = await server.setUp()
    const [department, user] = [await firstOf(server, 'departments'), await firstOf(server, 'users')]
    await fillCompanies(await server.database(), [{ rows, holders: { workspaceId, departmentId: department, people: { own: { userId: user }, all: { userId: user } } } }])
    await server.stop()
    return work(server)
  })
}

/** A running server in a process of its own, on data of its own; ended and taken away after the work. */
export async function withServer<Result>(program: string, work: (server: Server) => Promise<Result>): Promise<Result> {
  if (process.platform !== 'linux') throw new NotRun('it is measured on Linux only')
  const server = new Server(projectFile(program))
  try {
    await server.start()
    return await work(server)
  } finally {
    await server.end()
  }
}

export const firstList = '/api/v1/customers?limit=50&sort=-orderTotal'

async function firstOf(server: Server, objects: string): Promise<string> {
  const { rows } = await server.get(`/api/v1/${objects}?limit=1&fields=id`) as { rows: readonly { readonly id: string }[] }
  return rows[0]?.id ?? ''
}
