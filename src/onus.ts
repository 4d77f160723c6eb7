#!/usr/bin/env node
import { terminalPaper } from './cli/paper.ts'
import { runOnus } from './cli/program.ts'
import { worldOver } from './main.ts'

const world = worldOver({ cwd: process.cwd(), env: process.env, paper: terminalPaper(process), input: process.stdin })
process.exitCode = await runOnus(process.argv.slice(2), world)
