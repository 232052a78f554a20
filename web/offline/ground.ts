import { openDevice } from './device.ts'
import { createKept } from './kept.ts'
import { deliver, whoIs } from './network.ts'
import { createQueue } from './queue.ts'
import { type Arrived, type Sending, type Sent, sendWaiting } from './sending.ts'

/** What is told to other windows, and by the service worker to all: something waits or has arrived. */
export interface News { readonly kind: 'changed' | 'arrived'; readonly arrived: readonly Arrived[] }
export function openChannel(): { readonly tell: (news: News) => void; readonly hear: (listener: ((news: News) => void) | undefined) => void; readonly close: () => void } {
  const channel = new BroadcastChannel('guanxi.offline')
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin alone, and takes no other argument
    tell: (news) => channel.postMessage(news),
    // Only our own windows and worker speak here.
    hear: (listener) => { channel.onmessage = listener === undefined ? null : ({ data }: MessageEvent<News>) => listener(data) },
    close: () => channel.close(),
  }
}
/** The name under which the browser wakes the service worker when the network is back. */
export const syncName = 'guanxi.queue'

/** Everything that lies on this device, for pages and the service worker alike. */
export async function openGround() {
  const device = await openDevice()
  const now = () => Date.now()
  const queue = createQueue(device)
  const sending: Sending = { queue, deliver: async (entry) => deliver(entry, entry.file === undefined ? undefined : await queue.content(entry)), whoIs, owner: device.owner, now }
  return { device, queue, kept: createKept(device, now), send: () => alone(() => sendWaiting(sending)) }
}
export type Ground = Awaited<ReturnType<typeof openGround>>

/** One window at a time, or the service worker: order is kept. */
function alone(send: () => Promise<Sent>): Promise<Sent> {
  return navigator.locks.request(syncName, send)
}
