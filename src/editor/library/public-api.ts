import type * as vscode from 'vscode';
import type { BriefingNotesApi, LibraryApi } from '../../api';
import type { LibraryStore } from './library-store';

/** The extension's exports. */
export function publicApi({ packageJSON }: vscode.Extension<unknown>, store: LibraryStore): BriefingNotesApi {
  const { version } = packageJSON as { version: string };
  return { version, ready: store.ready, library: libraryApi(store) };
}

/** The library as others may see it: a window on the store that always shows the present one. */
function libraryApi(store: LibraryStore): LibraryApi {
  return {
    get packs() {
      return store.states.flatMap(({ head, isLoaded }) => (head && isLoaded ? [head] : []));
    },
    get entities() {
      return store.library.entities;
    },
    get records() {
      return store.library.records;
    },
    get recordCount() {
      return store.library.recordCount;
    },
    pack: (id) => store.library.pack(id),
    entity: (id) => store.library.entity(id),
    record: (id) => {
      const [record, other] = store.library.recordsNamed(id);
      return other ? undefined : record;
    },
    find: (text, format = 'markdown') => store.library.find(text, format),
    onDidChange: store.onDidChange,
  };
}
