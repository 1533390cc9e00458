/** Milliseconds of processor time, the least of some runs: what else the machine does counts little. */
export function time(work: () => void, runs = 5): number {
  const each = Array.from({ length: runs }, () => {
    const start = process.cpuUsage()
    work()
    return since(start)
  })
  return Math.min(...each)
}

/** The same of work that waits now and then; the waiting does not count. */
export async function timeAsync(work: () => Promise<void>, runs: number): Promise<number> {
  const each: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const start = process.cpuUsage()
    await work()
    each.push(since(start))
  }
  return Math.min(...each)
}

function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
