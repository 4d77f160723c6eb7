// Loaded into a measured process: says at its end how much memory it held at most (KB) and how much processor time it took (ms).
import { writeFileSync } from 'node:fs'

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  writeFileSync(
    process.env.ONUS_PEAK_FILE,
    JSON.stringify({ peakKb: maxRSS, cpuMs: (userCPUTime + systemCPUTime) / 1000 }),
  )
})
