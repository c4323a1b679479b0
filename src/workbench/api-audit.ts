/**
 * `npm run api` lists every member of Office.js that the shipped code uses with its requirement set, and ends with 1 where one is above
 * what Excel LTSC 2021 has and nobody asks for it first. `npm run api -- --all` names every member and place.
 */
import { join } from 'node:path';
import { auditApi, projectProgram } from './api-audit/audit';
import { auditText, isClean } from './api-audit/report';

const root = join(__dirname, '..', '..');
const uses = auditApi(projectProgram(root), root);
console.log(auditText(uses, process.argv.includes('--all')));
if (!isClean(uses)) process.exitCode = 1;
