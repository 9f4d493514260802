import type { NameForm } from '../../../../src/core/names';

/** A form of an entity, and by how many packs it was given. */
interface Claim extends NameForm {
  count: number;
}

/** Few names are shared by more entities; for these a search one by one would take too long. */
const fewClaims = 12;

/** All that is recognised by the same words, in the order in which it came. */
export class Claims {
  private claims: Claim[] = [];
  private byForm: Map<string, Claim> | undefined;

  get isEmpty(): boolean {
    return this.claims.length === 0;
  }

  /** The form that came first. */
  get form(): string {
    return this.claims[0]?.form ?? '';
  }

  /** Each once. */
  get entities(): string[] {
    return [...new Set(this.claims.map(({ entity }) => entity))];
  }

  add({ form, entity }: NameForm): void {
    const known = this.find({ form, entity });
    if (known) {
      known.count++;
      return;
    }
    const claim = { form, entity, count: 1 };
    this.claims.push(claim);
    if (this.byForm) this.byForm.set(keyOf(claim), claim);
    else if (this.claims.length > fewClaims)
      this.byForm = new Map(this.claims.map((one) => [keyOf(one), one]));
  }

  remove(form: NameForm): void {
    const claim = this.find(form);
    if (!claim || --claim.count > 0) return;
    this.claims = this.claims.filter((other) => other !== claim);
    this.byForm?.delete(keyOf(claim));
  }

  private find(form: NameForm): Claim | undefined {
    if (this.byForm) return this.byForm.get(keyOf(form));
    return this.claims.find((claim) => claim.form === form.form && claim.entity === form.entity);
  }
}

function keyOf({ form, entity }: NameForm): string {
  return `${entity}\n${form}`;
}
