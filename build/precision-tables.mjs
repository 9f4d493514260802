// The tables of docs/checks.md that say how right the checks are, from the floors of the sets of marked notes
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const root = 'test/evidence/sets';
const labels = ['blind', 'seen'];

/** Returns the rows of a table of the sets, the blind ones first, of one of the blind ones alone, and of one of the codes. */
export async function precisionTables() {
  const sets = await readSets();
  const blind = setRows(sets.filter(({ label }) => label === 'blind')).map(([, , ...cells]) =>
    cells.slice(0, 5),
  );
  return { sets: setRows(sets), blind, scores: codeRows(sets) };
}

async function readSets() {
  const read = async (name, file) => JSON.parse(await readFile(join(root, name, file), 'utf8'));
  const names = (await readdir(root)).sort();
  const sets = await Promise.all(
    names.map(async (name) => ({
      name,
      ...(await read(name, 'set.json')),
      floors: await read(name, 'floors.json'),
    })),
  );
  return labels.flatMap((label) => sets.filter((set) => set.label === label));
}

function setRows(sets) {
  const head = [
    'Notes',
    'Kind',
    'Errors right',
    'Warnings right',
    'Information and hints right',
    'Faults found',
    'Right notes without error or warning',
    'Right notes without any finding',
  ];
  const blind = sets.filter(({ label }) => label === 'blind');
  const together =
    blind.length > 1 ? [{ title: 'All blind notes', author: '', label: 'blind', of: blind }] : [];
  const rows = [...together, ...sets.map((set) => ({ ...set, of: [set] }))].map(
    ({ title, author, label, of }) => {
      const right = (...severities) => {
        const counts = of.flatMap(({ floors }) => severities.map((severity) => floors.severities[severity]));
        return share(sum(counts, 'right'), sum(counts, 'right') + sum(counts, 'wrong'));
      };
      const codes = of.flatMap(({ floors }) => Object.values(floors.codes));
      const notes = of.map(({ floors }) => floors.rightNotes);
      return [
        [title, author].filter(Boolean).join('. '),
        label,
        right('error'),
        right('warning'),
        right('information', 'hint'),
        share(sum(codes, 'found'), sum(codes, 'wanted')),
        share(sum(notes, 'withoutWarning'), sum(notes, 'all')),
        share(sum(notes, 'silent'), sum(notes, 'all')),
      ];
    },
  );
  return [head, ...rows];
}

function codeRows(sets) {
  const present = labels.filter((label) => sets.some((set) => set.label === label));
  const codes = [...new Set(sets.flatMap(({ floors }) => Object.keys(floors.codes)))].sort();
  const countsOf = (label, code) =>
    sets.filter((set) => set.label === label).map(({ floors }) => floors.codes[code]);
  return [
    ['Code', ...present.flatMap((label) => [`Right, ${label}`, `Found, ${label}`])],
    ...codes.map((code) => [
      `\`${code}\``,
      ...present.flatMap((label) => {
        const counts = countsOf(label, code);
        const right = sum(counts, 'right');
        return [part(right, right + sum(counts, 'wrong')), part(sum(counts, 'found'), sum(counts, 'wanted'))];
      }),
    ]),
  ];
}

function sum(all, key) {
  return all.reduce((total, one) => total + (one?.[key] ?? 0), 0);
}

function part(some, all) {
  return all === 0 ? '–' : `${some} of ${all}`;
}

function share(some, all) {
  return all === 0 ? '–' : `${Math.floor((1000 * some) / all) / 10} % of ${all}`;
}
