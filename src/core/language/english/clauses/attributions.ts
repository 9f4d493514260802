import type { Attribution } from '../../clauses';
import type { Span } from '../../../base/span';
import { ingOf, presentOf } from './verb-forms';
import type { Token } from './tokens';
import { type Run, beginsPhrase, phraseAt, phraseBefore } from './noun-phrases';
import * as nouns from './nouns.words';
import type { Node, Tree } from './tree';
import type { VerbGroup } from './verb-group';
import { granting, passiveHedges, saysBefore, sayingOf, seeming, tellingActs } from './verbs.words';

/** An attribution with the tokens in its scope. */
export interface Scoped {
  readonly attribution: Attribution;
  readonly scope: Run;
  /** The clause that consists of it. */
  readonly node: Node | undefined;
}

/** Returns the attributions of a sentence with their scopes. */
export function attributionsIn(sentence: string, tokens: readonly Token[], tree: Tree): readonly Scoped[] {
  return new AttributionReader(sentence, tokens, tree).read();
}

const edges = new Set(['comma', 'hard', 'close', 'dash', 'quote', 'contrast', 'sub', 'open']);
const comes = /^(?:comes?|came|stems?)$/;
const doubts = /^(?:may|might)$/;
const convinced = /^(?:certain|convinced|sure|adamant|confident|positive|persuaded|aware)$/;
/** Manners of speaking, before a colon and a quotation. */
const outspoken: ReadonlySet<string> = new Set(
  (
    'clear blunt emphatic firm unequivocal categorical defiant dismissive scathing direct frank candid unmoved ' +
    'unrepentant'
  ).split(' '),
);

/** Returns whether a noun, or its singular, is one of the words. */
function isAmong(words: ReadonlySet<string>, word: string): boolean {
  return words.has(word) || (word.endsWith('s') && words.has(word.slice(0, -1)));
}

class AttributionReader {
  private readonly found: Scoped[] = [];
  /** The tokens at which finite verbs begin, in order. */
  private readonly verbs: readonly number[];
  /** The credits in each segment: a second one divides it. */
  private readonly credits = new Map<number, Run[]>();

  constructor(
    private readonly sentence: string,
    private readonly tokens: readonly Token[],
    private readonly tree: Tree,
  ) {
    this.verbs = tree.nodes.flatMap(({ verb }) => verb?.first ?? []).sort((one, other) => one - other);
  }

  read(): readonly Scoped[] {
    for (const node of this.tree.nodes) if (node.verb) this.readVerb(node, node.verb);
    for (const node of this.tree.nodes) if (node.kind === 'aside' && !node.verb) this.readAside(node);
    for (let at = 0; at < this.tokens.length; at++) this.readToken(at);
    this.readUntrue();
    return this.found;
  }

  /** “11 dead (the hospital)”, but not “the Port Authority (HPA)” */
  private readAside(node: Node): void {
    const before = this.tokens[node.from - 2];
    // "(source: the union)"
    const isSource =
      /^sources?$/.test(this.tokens[node.from]?.word ?? '') && this.tokens[node.from + 1]?.tag === 'colon';
    const run = this.phrase(isSource ? node.from + 2 : node.from, node.to);
    if (run.to !== node.to || before?.tag === 'name' || before?.isCapital) return;
    const last = this.tokens[run.to - 1];
    const isOfNoun = last !== undefined && isAmong(nouns.reportNouns, last.word);
    if (last?.tag === 'name' || isOfNoun || (this.tokens[run.from]?.tag === 'det' && run.to - run.from === 2))
      this.add('saying', run, run, this.segmentOf(node));
  }

  // Verbs

  private readVerb(node: Node, verb: VerbGroup): void {
    const { helpers, base } = verb;
    if (
      helpers.some((word) => doubts.test(word) || (word === 'could' && !verb.isNegated)) ||
      (helpers.includes('would') && helpers.includes('have')) ||
      (seeming.has(base) && this.seems(verb))
    )
      this.add('hedging', this.runOf(verb), undefined, { from: node.from, to: this.scopeEnd(node) });
    const saying = sayingOf(base);
    if (verb.isNegated && granting.has(base) && !verb.isPassive) {
      this.readActive(node, { ...verb, isNegated: false }, 'denying', false);
      return;
    }
    if (this.isConvinced(verb)) {
      this.readActive(node, verb, 'saying', false);
      return;
    }
    if (!saying || verb.form === 'none') {
      if (base === 'have' && verb.form === 'none' && (this.says(verb) || this.hasSomebody(verb)))
        this.readActive(node, verb, 'saying', false);
      return;
    }
    if (verb.isPassive) this.readPassive(node, verb, saying.kind, saying.isAct);
    else if (this.says(verb))
      this.readActive(
        node,
        verb,
        this.isDenial(verb) ? 'denying' : saying.kind,
        saying.isAct && !this.isTelling(node, verb),
      );
  }

  /** “appears to be”, “looks as if”, but “the report appeared in May” */
  private seems({ base, last }: VerbGroup): boolean {
    const next = this.tokens[last + 1];
    if (next?.word === 'as' || next?.word === 'like') return true;
    return base === 'seem' || (base === 'appear' && /^(?:to|that|word|adverb|not)$/.test(next?.tag ?? ''));
  }

  /** “is certain that”, “remains convinced that”, “was blunt: “…”” */
  private isConvinced({ base, last }: VerbGroup): boolean {
    const word = this.tokens[last + 1]?.word ?? '';
    if (!/^(?:be|remain|feel|sound|appear|seem)$/.test(base)) return false;
    if (this.tokens[last + 2]?.tag === 'colon' && this.tokens[last + 3]?.tag === 'quote')
      return convinced.test(word) || outspoken.has(word);
    return convinced.test(word) && /^(?:that|of)$/.test(this.tokens[last + 2]?.word ?? '');
  }

  /** “the agency has the President in Moscow” */
  private hasSomebody({ last }: VerbGroup): boolean {
    const after = this.tokens[last + 2];
    return (
      this.tokens[last + 1]?.tag === 'name' &&
      (after?.tag === 'prep' || (after !== undefined && ingOf(after.word) !== undefined))
    );
  }

  private says({ base, last }: VerbGroup): boolean {
    return saysBefore(base, this.sentence.slice(this.tokens[last]?.end ?? 0));
  }

  /** “vowed that”, “…, the court announced”, but “offered 6 per cent” */
  private isTelling(node: Node, verb: VerbGroup): boolean {
    const { base, last } = verb;
    if (!tellingActs.has(base)) return false;
    return (
      this.isClosed(node, verb) ||
      /^(?:that|to|:|,)$/.test(this.tokens[last + 1]?.word ?? '') ||
      this.tree.nodes.some(({ kind, parent }) => kind === 'content' && parent === node)
    );
  }

  /** “calls the number far too low” */
  private isDenial({ base, last }: VerbGroup): boolean {
    if (base !== 'call') return false;
    for (let at = last + 1; at < Math.min(this.tokens.length, last + 12); at++) {
      const token = this.tokens[at];
      if (!token || token.tag === 'hard') return false;
      if (
        nouns.untrueWords.has(token.word) ||
        (/^(?:low|high)$/.test(token.word) && this.tokens[at - 1]?.word === 'too')
      )
        return true;
    }
    return false;
  }

  private readPassive(node: Node, verb: VerbGroup, kind: Attribution['kind'], isAct: boolean): void {
    const by = this.agentOf(verb, node.to);
    const next = this.tokens[verb.last + 1];
    const scope = { from: node.from, to: this.scopeEnd(node) };
    if (kind === 'denying') {
      if (!by && verb.base === 'dismiss') return;
      this.add('denying', this.runOf(verb), by, this.backFrom(node), node, verb.isNegated);
    } else if (by)
      this.add('saying', this.runOf(verb), by, this.wider(node, scope), node, verb.isNegated, isAct);
    else if (passiveHedges.has(verb.base)) {
      const isSaid = verb.base === 'tell' || verb.base === 'quote';
      this.add(
        isSaid && next?.tag !== 'to' ? 'saying' : 'hedging',
        this.runOf(verb),
        undefined,
        this.isClosed(node, verb) ? this.segmentOf(node) : this.wider(node, scope),
        node,
        verb.isNegated,
      );
    }
  }

  /** The noun phrase after “by” in the clause of a verb. */
  private agentOf({ last }: VerbGroup, limit: number): Run | undefined {
    for (let at = last + 1; at < Math.min(limit, last + 24); at++) {
      const token = this.tokens[at];
      if (!token || token.tag === 'hard' || token.tag === 'that') return undefined;
      if (token.word !== 'by') continue;
      const next = this.tokens[at + 1];
      if (!next || next.tag === 'number' || next.tag === 'time' || ingOf(next.word)) continue;
      const run = this.phrase(at + 1, limit);
      if (run.to > run.from) return run;
    }
    return undefined;
  }

  private readActive(node: Node, verb: VerbGroup, kind: Attribution['kind'], isAct: boolean): void {
    if (node.subject && this.isNobody(node.subject)) {
      this.add(
        'hedging',
        this.runOf(verb),
        undefined,
        { from: verb.first, to: this.scopeEnd(node) },
        node,
        true,
      );
      return;
    }
    if (/^(?:nothing|little)$/.test(this.tokens[verb.last + 1]?.word ?? '')) {
      this.add(kind, this.runOf(verb), node.subject, { from: verb.first, to: node.to }, node, true);
      return;
    }
    const words = this.runOf(verb);
    const inverted = this.invertedSubject(node, verb);
    if (inverted) {
      this.add(kind, words, inverted, this.segmentOf(node), node, verb.isNegated);
      return;
    }
    const isRelative = node.kind === 'relative';
    const quoted = /^(?:quote|cite)$/.test(verb.base) ? this.phrase(verb.last + 1, node.to) : undefined;
    if (quoted && quoted.to > quoted.from) {
      this.add(kind, words, quoted, this.segmentOf(node), node, verb.isNegated);
      return;
    }
    const isOfAntecedent =
      isRelative && node.subject !== undefined && this.tokens[node.subject.from]?.tag === 'rel';
    const who = isOfAntecedent || (isRelative && !node.subject) ? this.antecedentOf(node) : node.subject;
    if (kind === 'denying' && this.isBackwards(node, verb)) {
      this.add(kind, words, who, this.backFrom(node), node, verb.isNegated);
      return;
    }
    if (isOfAntecedent) {
      // "ways to say who says so"
      if (
        this.tokens[node.from]?.word === 'who' &&
        presentOf(this.tokens[node.from - 1]?.word ?? '')?.form === 'base'
      )
        return;
      this.add(kind, words, who, { from: verb.last + 1, to: node.to }, node, verb.isNegated, isAct);
      return;
    }
    if (this.isClosed(node, verb)) {
      this.add(kind, words, who, this.segmentOf(node), node, verb.isNegated, isAct);
      return;
    }
    const open = { from: verb.last + 1, to: this.scopeEnd(node) };
    this.add(kind, words, who, isRelative ? this.aroundRelative(node) : open, node, verb.isNegated, isAct);
  }

  private isNobody({ from }: Run): boolean {
    return (
      /^(?:nobody|none|nothing|neither|no)$/.test(this.tokens[from]?.word ?? '') ||
      this.tokens[from - 1]?.tag === 'not'
    );
  }

  /** The noun phrase that begins at a token, up to the next verb. */
  private phrase(from: number, limit = this.tokens.length): Run {
    const next = this.verbs.find((first) => first >= from) ?? limit;
    return phraseAt(this.tokens, from, Math.min(next, limit));
  }

  /** “said the union”, “so says the ministry” */
  private invertedSubject(node: Node, verb: VerbGroup): Run | undefined {
    if (verb.first !== verb.last) return undefined;
    const before = this.tokens[verb.first - 1];
    const isPlace =
      before === undefined ||
      before.tag === 'comma' ||
      before.tag === 'quote' ||
      before.tag === 'hard' ||
      before.tag === 'colon' ||
      before.tag === 'dash' ||
      before.word === 'so' ||
      this.isSoAtLeast(verb.first);
    if (!isPlace) return undefined;
    if (node.subject && before?.tag === 'comma') return undefined;
    const next = this.tokens[verb.last + 1];
    if (!beginsPhrase(next) || next?.tag === 'pron') return undefined;
    const run = this.phrase(verb.last + 1, node.to);
    return run.to > run.from ? run : undefined;
  }

  /** “so at least says the union” */
  private isSoAtLeast(at: number): boolean {
    return this.tokens[at - 1]?.word === 'least' && this.tokens[at - 3]?.word === 'so';
  }

  /** “…, the union said on Monday.” */
  private isClosed(node: Node, verb: VerbGroup): boolean {
    const { subject } = node;
    if (!subject || subject.from < node.from) return false;
    const before = this.tokens[subject.from - 1];
    if (before?.word === 'as' || (before?.word === 'so' && subject.from - 1 > 0)) return true;
    const isAside = node.kind === 'aside' && subject.from <= node.from + 1;
    const isAfter =
      before !== undefined &&
      (before.tag === 'comma' || before.tag === 'quote' || before.tag === 'dash' || before.tag === 'mark');
    if (!isAside && !isAfter) return false;
    for (let at = verb.last + 1; at < this.tokens.length; at++) {
      const token = this.tokens[at];
      if (!token || edges.has(token.tag) || (token.tag === 'mark' && token.text === '.'))
        return !(token?.tag === 'quote' && before?.tag !== 'quote' && at === verb.last + 1);
      if (token.tag === 'that' || token.tag === 'colon') return false;
      const isFirst = at === verb.last + 1;
      if (!isFirst) continue;
      const isObject =
        token.tag === 'name' ||
        token.tag === 'number' ||
        token.tag === 'word' ||
        (token.tag === 'det' && this.tokens[at + 1]?.tag !== 'time' && this.tokens[at + 2]?.tag !== 'time');
      if (isObject && verb.base !== 'tell') return false;
    }
    return true;
  }

  /** “rejects this”, “which the union denied”, “an accusation that the union threw back” */
  private isBackwards(node: Node, verb: VerbGroup): boolean {
    if (node.kind === 'relative') return true;
    const next = this.tokens[verb.last + 1];
    if (!next || edges.has(next.tag) || next.tag === 'mark') return true;
    if (next.tag === 'pron' || (next.tag === 'prep' && next.word !== 'having')) return true;
    for (let at = verb.last + 1; at < Math.min(node.to, verb.last + 8); at++) {
      const token = this.tokens[at];
      if (!token || token.tag === 'that' || ingOf(token.word)) return false;
      if (/^(?:this|it)$/.test(token.word) || nouns.saidThings.has(token.word)) return true;
    }
    return false;
  }

  // Words without a verb

  private readToken(at: number): void {
    const token = this.tokens[at];
    if (!token) return;
    const { word, tag } = token;
    if (word === 'according' && this.tokens[at + 1]?.tag === 'to') this.credit(at, at + 2, true);
    else if (
      word === 'per' &&
      /^(?:det|name)$/.test(this.tokens[at + 1]?.tag ?? '') &&
      this.tokens[at + 1]?.word !== 'a'
    )
      this.credit(at, at + 1, true);
    else if (/^(?:going|judging)$/.test(word) && this.tokens[at + 1]?.word === 'by')
      this.credit(at, at + 2, true);
    else if (word === 'possible' && this.tokens[at + 1]?.tag === 'that') this.hedge(at);
    else if (word === 'for' && this.isFirst(at)) this.forWhom(at);
    else if (word === 'contrary' && this.tokens[at + 1]?.tag === 'to')
      this.add('denying', { from: at, to: at + 2 }, undefined, this.segmentAt(at));
    else if (word === 'if') this.ifBelieved(at);
    else if (/^(?:so|thus)$/.test(word) && /^(?:comma|dash|quote)$/.test(this.tokens[at - 1]?.tag ?? ''))
      this.soWho(at);
    else if (word === 'thus' && this.isFirst(at)) this.soWho(at);
    else if (tag === 'colon') this.readLabel(at);
    else if (word === 'whether') this.add('hedging', { from: at, to: at + 1 }, undefined, this.segmentAt(at));
    else if (word === 'to' && /^(?:believe|trust|go|judge)$/.test(this.tokens[at + 1]?.word ?? ''))
      this.toBelieve(at);
    else if (word === 'from' && this.tokens[at + 1]?.word === 'what')
      this.add('saying', { from: at, to: at + 2 }, undefined, this.segmentAt(at));
    else if (
      nouns.hedgeWords.has(word) ||
      (word === 'reported' && (this.isAdjective(at) || this.isLabel(at)))
    )
      this.hedge(at);
    else if (nouns.certainWords.has(word) && this.isDoubted(at)) this.hedge(at);
    else if (
      tag === 'word' &&
      (isAmong(nouns.reportNouns, word) || isAmong(nouns.viewNouns, word) || nouns.denialNouns.has(word))
    )
      this.readNoun(at);
    else if (nouns.papers.has(word)) this.readPaper(at);
    else this.readParticiple(at);
  }

  private isAdjective(at: number): boolean {
    const before = this.tokens[at - 1]?.tag;
    return (
      before === 'comma' || before === 'open' || (before === 'det' && this.tokens[at + 1]?.tag === 'word')
    );
  }

  /** “Reported: 11 dead” */
  private isLabel(at: number): boolean {
    return this.isFirst(at) && this.tokens[at + 1]?.tag === 'colon';
  }

  private isDoubted(at: number): boolean {
    for (let before = at - 1; before >= Math.max(0, at - 7); before--) {
      const token = this.tokens[before];
      if (!token || token.tag === 'hard') return false;
      if (
        token.tag === 'not' ||
        /^(?:no|nobody|none|nothing|cannot|yet|nor|without|declined|refused|hardly)$|n't$/.test(token.word)
      )
        return true;
    }
    return false;
  }

  private hedge(at: number): void {
    const node = this.nodeAt(at);
    const isPredicate =
      nouns.certainWords.has(this.tokens[at]?.word ?? '') ||
      this.tokens[at - 1]?.tag === 'be' ||
      this.tokens[at - 1]?.tag === 'adverb';
    const scope =
      isPredicate || node.kind === 'relative' || node.kind === 'aside'
        ? this.backFrom(node)
        : { from: node.from, to: this.scopeEnd(node) };
    this.add('hedging', { from: at, to: at + 1 }, undefined, scope);
  }

  /** “saying that”, “citing the union” */
  private readParticiple(at: number): void {
    const token = this.tokens[at];
    if (token?.tag !== 'word' || token.isCapital) return;
    const ing = ingOf(token.word);
    const saying = ing && sayingOf(ing.base);
    if (!saying || saying.isAct || !saysBefore(ing.base, this.sentence.slice(token.end))) return;
    const before = this.tokens[at - 1];
    if (
      before &&
      before.tag !== 'comma' &&
      before.tag !== 'prep' &&
      before.tag !== 'hard' &&
      before.tag !== 'coord'
    )
      return;
    if (before?.word === 'as') return;
    const node = this.nodeAt(at);
    if (ing.base === 'cite' || ing.base === 'quote') {
      const run = this.phrase(at + 1);
      this.add('saying', { from: at, to: at + 1 }, run.to > run.from ? run : undefined, this.segmentOf(node));
      return;
    }
    this.add(saying.kind, { from: at, to: at + 1 }, node.subject, {
      from: at + 1,
      to: this.segmentOf(node).to,
    });
  }

  private forWhom(at: number): void {
    const run = this.phrase(at + 1);
    const after = this.tokens[run.to];
    const head = this.tokens[run.to - 1];
    if (
      run.to > run.from &&
      after?.tag === 'comma' &&
      (head?.tag === 'name' || this.tokens[run.from]?.word === 'the')
    )
      this.add('saying', { from: at, to: at + 1 }, run, this.segmentAt(at));
  }

  /** “the board, 3 May 2025: “…”” */
  private readLabel(at: number): void {
    if (this.tokens[at + 1]?.tag !== 'quote') return;
    const { from } = this.segmentAt(at);
    const run = this.phrase(from, at);
    let to = run.to;
    while (to < at && /^(?:comma|time|number|prep|open|close)$/.test(this.tokens[to]?.tag ?? '')) to++;
    if (run.to > run.from && to === at)
      this.add('saying', { from: at, to: at + 1 }, run, { from, to: this.tokens.length });
  }

  /** “…, so the hospital.”, “… – so the hospital on Monday.” */
  private soWho(at: number): void {
    const run = this.phrase(at + 1);
    let to = run.to;
    while (/^(?:prep|time|number|det)$/.test(this.tokens[to]?.tag ?? '')) to++;
    const after = this.tokens[to];
    const isEnd = after === undefined || edges.has(after.tag) || after.text === '.';
    if (run.to > run.from && isEnd) this.add('saying', { from: at, to: at + 1 }, run, this.segmentAt(at));
  }

  /** “to believe the union”, “to go by the union” */
  private toBelieve(at: number): void {
    const before = this.tokens[at - 1];
    if (before && before.tag !== 'comma' && before.tag !== 'hard') return;
    const isBy = this.tokens[at + 2]?.word === 'by';
    if (!isBy && /^(?:go|judge)$/.test(this.tokens[at + 1]?.word ?? '')) return;
    const run = this.phrase(at + (isBy ? 3 : 2));
    if (run.to > run.from) this.add('saying', { from: at, to: run.from }, run, this.segmentAt(at));
  }

  /** “if she keeps her word, they will have it by May” */
  private isAhead(at: number): boolean {
    const { segment } = this.nodeAt(at);
    return this.tree.nodes.some(
      ({ kind, verb, segment: its }) =>
        kind === 'main' && its === segment && verb?.helpers.some((word) => /^(?:will|would)$/.test(word)),
    );
  }

  /** “if the union is to be believed”, “if true” */
  private ifBelieved(at: number): void {
    if (/^(?:there|any)$/.test(this.tokens[at + 1]?.word ?? '')) {
      this.add('hedging', { from: at, to: at + 2 }, undefined, this.segmentAt(at));
      return;
    }
    if (this.isFirst(at) && this.isAhead(at)) {
      this.add('hedging', { from: at, to: at + 1 }, undefined, this.segmentAt(at));
      return;
    }
    for (let next = at + 1; next < Math.min(this.tokens.length, at + 14); next++) {
      const token = this.tokens[next];
      if (!token || token.tag === 'hard' || token.tag === 'comma') return;
      if (
        token.word !== 'believed' &&
        token.word !== 'true' &&
        token.word !== 'trusted' &&
        token.word !== 'right'
      )
        continue;
      const run = phraseAt(this.tokens, at + 1, next);
      this.add('saying', { from: at, to: next + 1 }, run.to > run.from ? run : undefined, this.segmentAt(at));
      return;
    }
  }

  /** “the union's claim that”, “by its own count”, “reports of”, “the count is that of the union” */
  private readNoun(at: number): void {
    const { tokens } = this;
    const word = tokens[at]?.word ?? '';
    const run = phraseBefore(tokens, at + 1, Math.max(0, at - 14));
    const poss = this.lastPossessive(run, at) ?? this.nameBefore(run, at);
    const next = tokens[at + 1];
    const before = tokens[run.from - 1];
    const isCredit = isAmong(nouns.viewNouns, word) && before?.tag === 'prep';
    // "two days after the union's statement"
    if (/^(?:after|before|since|until|during)$/.test(before?.word ?? '') && next?.tag !== 'that') return;
    const who = poss ?? this.whoAfter(at);
    if (isCredit && who) {
      this.creditOf({ from: run.from - 1, to: who.to > at ? who.to : at + 1 }, who);
      return;
    }
    if (nouns.denialNouns.has(word)) {
      const isHeard =
        poss ?? who ?? (next && (next.word === 'of' || next.tag === 'that' || next.tag === 'be'));
      if (isHeard) this.add('denying', { from: at, to: at + 1 }, poss ?? who, this.segmentAt(at));
    } else if (poss) this.add('saying', { from: at, to: at + 1 }, poss, this.segmentAt(at));
    else if (next?.tag === 'that' && nouns.reportNouns.has(word) && !nouns.saidThings.has(word))
      this.add(
        nouns.rumours.has(word) ? 'hedging' : 'saying',
        { from: at, to: at + 1 },
        who,
        this.segmentAt(at),
      );
    else if (nouns.tellingNouns.has(word) && next && /^(?:of|that|about|from|by)$/.test(next.word))
      this.add(
        nouns.rumours.has(word) && !who ? 'hedging' : 'saying',
        { from: at, to: at + 1 },
        who,
        this.segmentAt(at),
      );
    else if (nouns.tellingNouns.has(word) && this.isSpokenOf(run, at))
      this.add('saying', { from: at, to: at + 1 }, who, this.segmentAt(at));
    else if (who && /^(?:by|from)$/.test(tokens[this.afterNumber(at + 1)]?.word ?? ''))
      this.add('saying', { from: at, to: at + 1 }, who, this.segmentAt(at));
    else if (who && this.isThatOf(at))
      this.add('saying', { from: at, to: at + 1 }, who, this.backFrom(this.nodeAt(at)));
  }

  /** “the denial is of Monday”, “the attack is so far an allegation” */
  private isSpokenOf({ from }: Run, at: number): boolean {
    const next = this.tokens[at + 1]?.tag;
    if (this.tokens[from]?.tag === 'det' && (next === 'be' || next === 'have')) return true;
    if (!/^an?$/.test(this.tokens[from]?.word ?? '')) return false;
    let before = from - 1;
    while (before > from - 5 && /^(?:adverb|word|prep|sub)$/.test(this.tokens[before]?.tag ?? '')) before--;
    return this.tokens[before]?.tag === 'be';
  }

  /** “the figure of 45 given by the union”: the index after the number and the participle. */
  private afterNumber(at: number): number {
    let next = at;
    if (this.tokens[next]?.word === 'of' && this.tokens[next + 1]?.tag === 'number') next += 2;
    if (
      /^(?:given|provided|published|supplied|released|issued|put|quoted|drawn|made|kept)$/.test(
        this.tokens[next]?.word ?? '',
      )
    )
      next++;
    return next;
  }

  private isThatOf(at: number): boolean {
    const next = this.tokens[this.afterNumber(at + 1)];
    return /^(?:be|that|rel)$/.test(next?.tag ?? '') || comes.test(next?.word ?? '');
  }

  /** Who owns a noun: “the union's” before it, “its”. */
  private lastPossessive(run: Run, at: number): Run | undefined {
    for (let before = at - 1; before >= run.from; before--) {
      const token = this.tokens[before];
      if (token?.tag === 'poss' && before > run.from) return { from: run.from, to: before };
      if (token?.tag === 'det' && nouns.owning.has(token.word)) return { from: before, to: before + 1 };
    }
    return undefined;
  }

  /** “the RAI figure”, “Army version” */
  private nameBefore(run: Run, at: number): Run | undefined {
    const last = this.tokens[at - 1];
    return at - 1 >= run.from && last?.tag === 'name' ? { from: run.from, to: at } : undefined;
  }

  /** “of the union”, “by the union”, “is that of the union”, “comes from the union” */
  private whoAfter(at: number): Run | undefined {
    const { tokens } = this;
    let next = this.afterNumber(at + 1);
    if (
      tokens[next]?.tag === 'be' &&
      (tokens[next + 1]?.tag === 'that' || tokens[next + 1]?.word === 'those')
    )
      next += 2;
    else if (tokens[next]?.tag === 'be') next += 1;
    else if (/^(?:that|which)$/.test(tokens[next]?.word ?? '') && comes.test(tokens[next + 1]?.word ?? ''))
      next += 2;
    else if (comes.test(tokens[next]?.word ?? '')) next += 1;
    const word = tokens[next]?.word ?? '';
    if (!/^(?:of|by|from)$/.test(word)) return undefined;
    const run = this.phrase(next + 1);
    if (run.to === run.from) return undefined;
    const first = tokens[run.from];
    return first?.tag === 'name' ||
      (first?.tag === 'det' && !/^(?:an?|no)$/.test(first.word)) ||
      first?.isCapital
      ? run
      : undefined;
  }

  /** “in a statement”, “in its report” */
  private readPaper(at: number): void {
    const run = phraseBefore(this.tokens, at + 1, Math.max(0, at - 8));
    const before = this.tokens[run.from - 1];
    if (before?.word !== 'in' && before?.word !== 'on') return;
    if (this.tokens[run.from]?.tag !== 'det') return;
    this.add('saying', { from: run.from - 1, to: at + 1 }, this.lastPossessive(run, at), this.segmentAt(at));
  }

  private credit(from: number, after: number, isSure: boolean): void {
    const run = this.phrase(after);
    this.creditOf({ from, to: Math.max(run.to, after) }, isSure && run.to > run.from ? run : undefined);
  }

  private creditOf(words: Run, who: Run | undefined): void {
    const node = this.nodeAt(words.from);
    const segment = this.segmentOf(node);
    const others = this.credits.get(node.segment) ?? [];
    this.credits.set(node.segment, [...others, words]);
    const isFront = this.isFirst(words.from);
    const last = others.at(-1);
    let scope: Run = segment;
    if (node.kind === 'relative') scope = { from: node.from, to: node.to };
    else if (node.kind === 'aside' && node.verb) scope = { from: node.from, to: node.to };
    else if (!isFront && last && !this.isFirst(last.from)) {
      scope = { from: last.to, to: segment.to };
      this.cutScope(last, words.from);
    } else if (!isFront && this.tokens[words.from - 1]?.tag !== 'comma' && node.join === 'comma-and')
      scope = { from: node.from, to: segment.to };
    else if (
      !isFront &&
      node.verb &&
      words.from > node.verb.first &&
      this.tokens[words.from - 1]?.tag !== 'comma'
    )
      scope = { from: segment.from, to: this.scopeEnd(node) };
    this.add('saying', { from: words.from, to: words.from + 1 }, who, scope);
  }

  /** A second credit after a first one: the first covers what is before it. */
  private cutScope(first: Run, until: number): void {
    const at = this.found.findIndex(
      ({ attribution }) => attribution.start === this.tokens[first.from]?.start,
    );
    const one = this.found[at];
    if (!one) return;
    let to = first.to;
    while (to < until && this.tokens[to]?.tag !== 'comma' && this.tokens[to]?.tag !== 'coord') to++;
    this.found[at] = { ...one, scope: { from: one.scope.from, to } };
  }

  /** “this, the union says, is untrue” */
  private readUntrue(): void {
    for (let at = 0; at < this.tokens.length; at++) {
      const token = this.tokens[at];
      if (!token) continue;
      const isLow = /^(?:low|high)$/.test(token.word) && this.tokens[at - 1]?.word === 'too';
      const isNotSo = token.word === 'so' && this.tokens[at - 1]?.tag === 'not';
      const isFewer = /^(?:fewer|lower|smaller|less)$/.test(token.word);
      if (!isLow && !isFewer && !isNotSo && !nouns.untrueWords.has(token.word)) continue;
      const node = this.nodeAt(at);
      const by = this.found.find(
        ({ scope, attribution }) => attribution.kind === 'saying' && scope.from <= at && at < scope.to,
      );
      const who = by?.attribution.who;
      if (isFewer && !who) continue;
      this.found.push({
        attribution: {
          start: token.start,
          end: token.end,
          kind: 'denying',
          who,
          isNegated: !isNotSo && this.isDoubted(at),
          isAct: false,
        },
        scope: this.backFrom(node),
        node: undefined,
      });
    }
  }

  // Scopes

  /** The segment in which a clause stands. */
  private segmentOf({ segment }: Node): Run {
    return this.tree.segments[segment] ?? { from: 0, to: this.tokens.length };
  }

  private segmentAt(at: number): Run {
    return this.segmentOf(this.nodeAt(at));
  }

  /** A passive in a relative clause or in brackets covers what is around it if it has no subject of its own. */
  private wider(node: Node, scope: Run): Run {
    const isAround = node.kind === 'relative' || node.kind === 'aside';
    return isAround && node.from > 0 && this.tokens[node.from]?.word === 'which'
      ? this.backFrom(node)
      : scope;
  }

  /** From a clause that points back: its segment, and the one before if the clause is all of its segment. */
  private backFrom(node: Node): Run {
    const segment = this.segmentOf(node);
    const previous = this.tree.segments[node.segment - 1];
    const isAlone = !this.tree.nodes.some(
      (one) =>
        one.segment === node.segment &&
        one.verb &&
        one !== node &&
        one.kind === 'main' &&
        !this.found.some((found) => found.node === one),
    );
    return previous && isAlone && (node.kind === 'main' || this.isPointing(segment))
      ? { from: previous.from, to: segment.to }
      : segment;
  }

  private isPointing({ from, to }: Run): boolean {
    for (let at = from; at < Math.min(to, from + 3); at++)
      if (nouns.pointing.has(this.tokens[at]?.word ?? '')) return true;
    return false;
  }

  /** “the offer that the company said it had made”: around the noun; “…, a queue that it says is long”: the apposition. */
  private aroundRelative(node: Node): Run {
    const run = phraseBefore(this.tokens, node.from, Math.max(0, node.from - 12));
    const isSaid = nouns.saidThings.has(this.tokens[node.from - 1]?.word ?? '');
    const isApposed = this.tokens[run.from - 1]?.tag === 'comma';
    return isApposed && !isSaid ? { from: run.from, to: node.to } : this.segmentOf(node);
  }

  /** The end of the scope of a verb of saying: a new clause with a subject of its own after “, and”, or the hard edge. */
  private scopeEnd(node: Node): number {
    for (let around: Node | undefined = node; around; around = around.parent)
      if (around.kind === 'relative' || around.kind === 'aside') return around.to;
    const segment = this.segmentOf(node);
    const head = node.verb?.last ?? node.from;
    for (const one of this.tree.nodes) {
      if (one.segment !== node.segment || one.from <= head) continue;
      if (one.join !== 'comma-and' && one.join !== 'dash') continue;
      const isOwn =
        one.subject !== undefined &&
        one.verb !== undefined &&
        one.subject.to > one.subject.from &&
        one.subject.from >= one.from;
      const isShifted = one.verb?.helpers.some((word) => /^(?:had|would|could|might)$/.test(word)) ?? false;
      if (isOwn && !isShifted) return one.from;
    }
    return segment.to;
  }

  private nodeAt(at: number): Node {
    const node = this.tree.nodes.findLast(({ from, to }) => from <= at && at < to) ?? this.tree.nodes[0];
    if (!node) throw new Error('A sentence has a clause');
    return node;
  }

  private isFirst(at: number): boolean {
    const { from } = this.segmentAt(at);
    for (let before = at - 1; before >= from; before--) {
      const tag = this.tokens[before]?.tag;
      if (tag !== 'coord' && tag !== 'contrast' && tag !== 'comma' && tag !== 'adverb' && tag !== 'colon')
        return false;
    }
    return true;
  }

  private antecedentOf(node: Node): Run | undefined {
    let end = node.from;
    if (this.tokens[end - 1]?.tag === 'comma') end--;
    const run = phraseBefore(this.tokens, end, Math.max(0, end - 16));
    return run.to > run.from ? run : undefined;
  }

  private runOf({ first, last }: VerbGroup): Run {
    return { from: first, to: last + 1 };
  }

  private add(
    kind: Attribution['kind'],
    words: Run,
    who: Run | undefined,
    scope: Run,
    node?: Node,
    isNegated = false,
    isAct = false,
  ): void {
    const { start, end } = this.spanOf(words);
    this.found.push({
      attribution: { start, end, kind, who: who && this.spanOf(who), isNegated, isAct },
      scope,
      node,
    });
  }

  private spanOf({ from, to }: Run): Span {
    return { start: this.tokens[from]?.start ?? 0, end: this.tokens[to - 1]?.end ?? 0 };
  }
}
