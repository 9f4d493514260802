/** The checks of notes: loaded with the first note that is open once the start is over, or with the command for them all. */
export { startNoteChecks } from '../editor/writing/checks/register';
