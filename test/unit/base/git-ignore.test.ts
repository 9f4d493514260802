import assert from 'node:assert/strict';
import { isByproduct } from '../../../src/core/base/file-names';
import { FileRule } from '../../../src/core/base/file-rule';
import { GitIgnore, ignoresCase } from '../../../src/core/base/git-ignore';

describe('What Git ignores', () => {
  const rules = (texts: Record<string, string>, isCaseIgnored = false) => {
    const ignored = new GitIgnore('/w', isCaseIgnored);
    for (const [folder, text] of Object.entries(texts)) ignored.add(folder, text);
    return (path: string, isFolder?: boolean) => ignored.ignores(path, isFolder);
  };

  it('is told by the files of the folders around it, the innermost first', () => {
    const ignores = rules({ '/w': '*.yaml\n!kept.yaml\n', '/w/in': '!*.yaml\nkept.yaml' });
    assert.deepEqual(
      ['/w/a.yaml', '/w/kept.yaml', '/w/in/a.yaml', '/w/in/kept.yaml', '/w/in', '/elsewhere/a.yaml'].map(
        (path) => ignores(path),
      ),
      [true, false, false, true, false, false],
    );
  });

  it('is all that is in a folder that is ignored, whatever stands there', () => {
    const ignores = rules({ '/w': 'drafts/\n', '/w/drafts': '!*\n' });
    assert.ok(ignores('/w/drafts/a.yaml'));
    assert.ok(ignores('/w/drafts', true));
    assert.ok(!ignores('/w/drafts', false));
  });

  it('is told by the case of the letters, unless the repository has none', () => {
    assert.ok(!rules({ '/w': 'Drafts/' })('/w/drafts/a.yaml'));
    assert.ok(rules({ '/w': 'Drafts/' }, true)('/w/drafts/a.yaml'));
    for (const [config, expected] of [
      ['[core]\n\tignorecase = true\n', true],
      ['[core]\n\tignorecase\n', true],
      ['[core] ignoreCase = yes', true],
      ['[core]\n\tignorecase = true\n\tignorecase = false\n', false],
      ['[core]\n\tbare = false\n', false],
      ['', false],
    ] as const)
      assert.equal(ignoresCase(config), expected, config);
  });

  it('is below the root of a disk too', () => {
    const ignored = new GitIgnore('/', false);
    ignored.add('/', 'a.yaml');
    assert.ok(ignored.ignores('/a.yaml') && ignored.ignores('/b/a.yaml') && !ignored.ignores('/b.yaml'));
  });
});

describe('What every search passes over', () => {
  const ruleOf = (folder: string, config: Record<string, string> = {}) =>
    FileRule.of(folder, (path) => Promise.resolve(config[path]));

  it('is what is in the folders of other packages and of Git below the folder, not around it', async () => {
    const rule = await ruleOf('/node_modules/w/');
    const paths = ['a.md', 'node_modules/a.md', 'in/.git/a.md', 'node_modules.md', 'in/.#a.md'];
    assert.deepEqual(
      paths.map((path) => rule.passesOver(`/node_modules/w/${path}`)),
      [false, true, true, false, true],
    );
    assert.ok(!rule.passesOver('/node_modules/w/._d', true));
  });

  it('is what Git ignores, by the case of the repository that the folder is in', async () => {
    for (const [config, expected] of [
      [{ '/r/.git/config': '[core]\nignorecase = true\n' }, true],
      [{ '/r/w/.git/config': '[core]\n', '/r/.git/config': '[core]\nignorecase = true\n' }, false],
      [{}, false],
    ] as const) {
      const rule = await ruleOf('/r/w', config);
      rule.addIgnoreFile('/r/w', 'Drafts/\n');
      assert.ok(rule.passesOver('/r/w/Drafts', true) && rule.passesOver('/r/w/Drafts/a.md'));
      assert.equal(rule.passesOver('/r/w/drafts/a.md'), expected);
    }
  });
});

describe('A file that a program has put beside another', () => {
  it('is known by its name', () => {
    const names = [
      'a/._p.briefing.yaml',
      '.#p.briefing.yaml',
      'C:\\x\\._n.md',
      '/w/.p.briefing.yaml',
      '._d/n.md',
    ];
    assert.deepEqual(names.map(isByproduct), [true, true, true, false, false]);
  });
});
