import { readFileSync } from 'node:fs';
import { Library } from '../../../src/core/library';
import { readPack } from '../../../src/core/pack/read';
import { assertFound } from '../checks/support';

const codes = ['date-mismatch', 'false-precision', 'date-unsupported'];

function all(title: string, pack: string, notes: readonly string[]) {
  describe(title, () => {
    let library: Library;
    before(() => {
      const text = readFileSync(`test/evidence/sets/${pack}.briefing.yaml`, 'utf8');
      const { pack: read } = readPack(text, pack);
      library = new Library(read ? [read] : []);
    });
    for (const note of notes)
      it(note.replaceAll('\n', '⏎'), () => {
        assertFound(note, library, codes);
      });
  });
}

all('a date other than that of the deed', 'pass/packs/zhavet-pass', [
  'The ceasefire of ⟦date-mismatch|21 February 2026⟧ was mediated by the Highland Council.[^ceasefire]',
  'The ceasefire, which took effect on ⟦date-mismatch|21 February 2026⟧, was mediated by the Highland Council.[^ceasefire]',
  'The talks of ⟦date-mismatch|25 and 26 February 2026⟧ in Kesten were chaired by Desh.[^kesten-talks]',
  'The ⟦date-mismatch|13 February 2026⟧ ceasefire was mediated by the Highland Council.[^ceasefire]',
  "In its statement of ⟦date-mismatch|19 March 2026⟧ the herders' association accuses both armies of having mined the pasture.[^herders-on-mines]",
  'Ceasefire in force: ⟦date-mismatch|2026-02-21⟧, mediated by the Highland Council.[^ceasefire]',
  'The exchange at the Morrow Bridge took place on ⟦date-mismatch|9 March 2026⟧, supervised by the Society.[^prisoner-exchange]',
  'The exchange of prisoners at the Morrow Bridge on ⟦date-mismatch|9 March 2026⟧ was supervised by the Red Lantern Society.[^prisoner-exchange]',
  'Breck, who denied the shelling on ⟦date-mismatch|9 February 2026⟧, spoke for the General Staff.[^breck-denial]',
  'Tolmark began in ⟦date-mismatch|October 2025⟧ to widen the military road below the Zhavet Pass.[^road-widened]',
  'On the afternoon of ⟦date-mismatch|4 February 2026⟧ patrols exchanged fire on the Zhavet Pass.[^exchange-of-fire]',
  'In ⟦date-mismatch|January 2026⟧ Karvenia set aside 4.5 million crowns for repairs in Lower Zhavet.[^repair-fund]',
  '"Not one metre of this pass will be given away, now or ever," Vontar said on ⟦date-mismatch|21 February 2026⟧.[^vontar-metre]',
  'Between ⟦date-mismatch|12 and 20 February 2026⟧ the mission counted 23 violations of the ceasefire.[^violations]',
  'The remains of five soldiers were returned on ⟦date-mismatch|18 March 2026⟧, the Society says.[^remains-returned]',
  '(⟦date-mismatch|6 February 2026⟧) The 4th Mountain Brigade moved to Vellach, the mission reports.[^brigade-moved]',
  "The brigade's move to Vellach (⟦date-mismatch|6 February 2026⟧) is reported by the mission.[^brigade-moved]",
  'In ⟦date-mismatch|2024⟧ the trade over the pass was worth 86 million crowns, the Highland Council says.[^pass-trade]',
  'According to the mission, which moved there itself later, the 4th Mountain Brigade moved to Vellach on ⟦date-mismatch|17 February 2026⟧.[^brigade-moved]',
  'Desh said on ⟦date-mismatch|6 March 2026⟧ that the two sides could not agree on the map.[^desh-on-map]',
  'The two sides, Desh said on ⟦date-mismatch|6 March 2026⟧, could not agree on the map.[^desh-on-map]',
  'The two sides could not agree on the map, Desh said on ⟦date-mismatch|6 March 2026⟧.[^desh-on-map]',
  "Breck denied on ⟦date-mismatch|9 February 2026⟧ that Tolmark's guns had fired at Lower Zhavet.[^breck-denial]",
  'A day after the exchange, on ⟦date-mismatch|9 March 2026⟧, Tolmark handed over the remains of five soldiers, the Society says.[^remains-returned]',
  'The shelling of Lower Zhavet ended on ⟦date-mismatch|7 February 2026⟧, the Border Guard says.[^shelling]',
  "The Mission's 64 observers have been on the Zhavet Pass since ⟦date-mismatch|22 February 2026⟧.[^observers-deployed]",
  'On ⟦date-mismatch|13 and 14 February 2026⟧, Orvesk and Halvany held talks in Kesten.[^kesten-talks]',
  'When the ceasefire took effect on ⟦date-mismatch|14 February 2026⟧, the guns fell silent.[^ceasefire]',
  'Since the ceasefire took effect on ⟦date-mismatch|14 February 2026⟧, both sides have broken it.[^ceasefire]',
  'Before the ceasefire took effect on ⟦date-mismatch|14 February 2026⟧, Vontar vowed to give up no part of the pass.[^ceasefire][^vontar-vow]',
  'In ⟦false-precision|March 2025⟧ trade over the pass was worth 86 million crowns, the Highland Council says.[^pass-trade]',
  'Karvenia, which on ⟦false-precision|17 March 2026⟧ set aside 4.5 million crowns for repairs, has not said who will build.[^repair-fund]',
  "The herders lost 640 sheep on ⟦false-precision|14 February 2026⟧, by their association's account.[^flock-losses]",
]);

all('a date that is right, or may be', 'pass/packs/zhavet-pass', [
  'The ceasefire has held since 12 February 2026.[^ceasefire]',
  'By 20 March 2026 the ceasefire had been in force for five weeks.[^ceasefire]',
  'On 2 March 2026 the mission reported that there had been 23 violations between 12 and 22 February 2026.[^violations]',
  'Since the ceasefire of 12 February 2026 both sides have broken it, the mission assessed.[^mission-assessment]',
  'The ceasefire was still in force on 15 March 2026.[^ceasefire]',
  'On 12 February 2026, one day after the vow, a ceasefire took effect.[^ceasefire][^vontar-vow]',
  'The exchange of 6 March 2026 left all 49 prisoners in good health, the Society confirmed.[^society-on-health]',
  'The brigade that moved to Vellach on 7 February 2026 is to withdraw from 14 to 19 April 2026.[^withdrawal][^brigade-moved]',
  'Prisoners are to be exchanged again before the end of April 2026.[^second-exchange]',
  'In the first half of February 2026 patrols exchanged fire on the pass.[^exchange-of-fire]',
  'In mid-February 2026 a ceasefire took effect.[^ceasefire]',
  'The road below the pass has been widened since November 2025.[^road-widened]',
  'The ceasefire took effect on the night of 11 to 12 February 2026.[^ceasefire]',
  'The Council met on 8 March 2026, four weeks into the ceasefire.[^ceasefire]',
  'Since 12 February 2026 there has been a ceasefire.[^ceasefire]',
  'From 12 February 2026 on, a ceasefire was in force.[^ceasefire]',
  'The ceasefire of 12 February 2026 was broken 23 times, the mission says.[^violations]',
  'The ceasefire of 12 February 2026 held on the whole, though both sides broke it, the mission assessed on 2 March 2026.[^mission-assessment]',
  'The prisoners exchanged on 6 March 2026 were in good health, the Society confirmed.[^society-on-health]',
  'Two days after the shots of 3 February 2026, between 1,200 and 1,500 residents left Lower Zhavet, the mission estimates.[^flight-from-village]',
  'The 64 observers, who arrived on 20 February 2026, have counted 23 violations between 12 and 22 February 2026.[^observers-deployed][^violations]',
  'The brigade is to leave from 14 April 2026 on and to be gone by 19 April 2026, the General Staff says.[^withdrawal]',
  'On 5 February 2026, the second day of the shelling, residents left Lower Zhavet, the mission estimates.[^flight-from-village]',
  'Nothing was heard of the second round after 17 March 2026, the day set for it.[^second-round]',
  'Talks in Kesten on 26 February 2026 and the day after brought Orvesk and Halvany to one table.[^kesten-talks]',
  'The talks in Kesten, which began on 26 February 2026, ended the next day.[^kesten-talks]',
  'At the end of February 2026, herders had lost 640 sheep, their association says.[^flock-losses]',
  'On 11 February 2026, the day before the ceasefire, Vontar vowed to give up no part of the pass.[^vontar-vow]',
  'On 13 February 2026, the day after the ceasefire took effect, the guns were silent.[^ceasefire]',
  'On 12 February 2026, the day after Vontar vowed to give up no part of the pass,[^vontar-vow] a ceasefire took effect.[^ceasefire]',
  'On 12 February 2026, one day after the vow,[^vontar-vow] the ceasefire mediated by the Highland Council took effect.[^ceasefire]',
]);

all('a date other than that of the deed', 'pass/packs/kemba-cholera', [
  'The Institute found cholera on 21 January 2026, and the Health Ministry declared an outbreak on ⟦date-mismatch|23 January 2026⟧.[^first-samples][^outbreak-declared]',
  'The doses arrived on ⟦date-mismatch|5 February 2026⟧, and Clearwater opened its centre in Camp Baleri on ⟦date-mismatch|10 February 2026⟧.[^doses-arrived][^treatment-centre]',
  "Ndolo's vow of ⟦date-mismatch|12 February 2026⟧, vaccine for every household within ten days, was a bold one.[^ndolo-vow]",
  'The strike at the General Hospital ended on ⟦date-mismatch|5 March 2026⟧.[^hospital-strike]',
  'The strike at the General Hospital lasted from ⟦date-mismatch|23 February to 5 March 2026⟧.[^hospital-strike]',
  'The union was on strike at the General Hospital until ⟦date-mismatch|5 March 2026⟧.[^hospital-strike]',
  'It was not until ⟦date-mismatch|15 February 2026⟧ that 650,000 doses of vaccine reached Port Sando.[^doses-arrived]',
  '⟦date-mismatch|12 February 2026⟧ saw the arrival of 650,000 doses of vaccine in Port Sando.[^doses-arrived]',
  'In ⟦date-mismatch|2018⟧ an earlier outbreak of cholera in Oruma caused 3,100 cases.[^earlier-outbreak]',
  'The outbreak of ⟦date-mismatch|2018⟧ caused 3,100 cases.[^earlier-outbreak]',
  'The second round of vaccination is to begin on ⟦date-mismatch|8 April 2026⟧.[^vaccination-second-round]',
  'The second round of vaccination, planned from ⟦date-mismatch|8 to 11 April 2026⟧, is for 500,000 people.[^vaccination-second-round]',
  'Four days later, on ⟦date-mismatch|27 February 2026⟧, nurses of the army began to work in the General Hospital.[^army-nurses]',
  'From ⟦date-mismatch|9 to 15 January 2026⟧ floods on the Kemba displaced 48,000 people, according to the Flood Agency.[^floods]',
  'As of ⟦date-mismatch|10 March 2026⟧, the Institute put the cases at 6,240.[^cases-to-date]',
  'By ⟦date-mismatch|25 March 2026⟧ there had been 6,240 cases and 88 deaths, the Institute says.[^cases-to-date]',
  'Sixty army nurses started work at the hospital as early as ⟦date-mismatch|15 February 2026⟧.[^army-nurses]',
  'The Health Ministry declared an outbreak of cholera in Oruma in ⟦date-mismatch|February 2026⟧.[^outbreak-declared]',
  'The outbreak in Oruma, declared by the Health Ministry on ⟦date-mismatch|14 January 2026⟧, has not ended.[^outbreak-declared]',
  'Declared on ⟦date-mismatch|14 January 2026⟧, the outbreak in Oruma has not ended.[^outbreak-declared]',
  'Vaccination in Oruma began on ⟦date-mismatch|15 February 2026⟧; the first round reached 412,000 people, according to the ministry.[^first-round]',
  'The first round of vaccination, which the Health Ministry ran from ⟦date-mismatch|14 to 21 February 2026⟧, reached 412,000 people.[^first-round]',
  'The first round lasted until ⟦date-mismatch|22 February 2026⟧, says the Health Ministry.[^first-round]',
  'The visit of Ndolo to Lower Senne, set for ⟦date-mismatch|13 March 2026⟧, was cancelled.[^minister-visit]',
  'Pledges of 38.5 million dollars came in on ⟦date-mismatch|9 March 2026⟧, the Health Ministry reports.[^pledges]',
  '- ⟦date-mismatch|20 January 2026⟧: the Institute finds cholera in five of nine samples[^first-samples]',
  '| Day | Event |\n| --- | --- |\n| ⟦date-mismatch|20 January 2026⟧ | Cholera found by the Institute in five of nine samples [^first-samples] |',
  '| Event | From | To |\n| --- | --- | --- |\n| Strike at the General Hospital | 23 February 2026 | ⟦date-mismatch|5 March 2026⟧ [^hospital-strike] |',
  'Donors pledged 38.5 million dollars (⟦date-mismatch|21 March 2026⟧), the Health Ministry says.[^pledges]',
  'The Board confirmed on the ⟦date-mismatch|21st of February 2026⟧ that 500,000 more doses were ready.[^board-on-shipment]',
  'On ⟦false-precision|5 January 2026⟧ there were 1,380 cases in Oruma, says the Health Ministry.[^january-cases]',
  'The waterworks of Port Sando are to reopen on ⟦false-precision|4 May 2026⟧, according to the provincial council.[^waterworks-reopening]',
]);

all('a date that is right, or may be', 'pass/packs/kemba-cholera', [
  'The doses arrived on 10 February 2026, and Clearwater had opened its centre in Camp Baleri on 5 February 2026.[^doses-arrived][^treatment-centre]',
  'The union was on strike until 3 March 2026.[^hospital-strike]',
  'The strike at the hospital began on 23 February 2026 and ended on 3 March 2026.[^hospital-strike]',
  'The strike, which the union had called for 23 February 2026, went on for nine days.[^hospital-strike]',
  'The Courier of 27 March 2026 writes that 650,000 doses arrived in Port Sando.[^doses-arrived]',
  'According to the bulletin of 16 March 2026, 60 nurses of the army worked in the General Hospital.[^army-nurses]',
  'Before 24 January 2026 nobody spoke of an outbreak of cholera in Oruma.[^outbreak-declared]',
  'The first round, from 14 February 2026, reached 412,000 people, the Health Ministry says.[^first-round]',
  'The strike reached its fifth day on 27 February 2026.[^hospital-strike]',
  'On 1 March 2026 the union was still on strike at the General Hospital.[^hospital-strike]',
  'Clearwater had 80 beds in Camp Baleri on 20 February 2026.[^treatment-centre]',
  'The ministry, which on 24 January 2026 had declared an outbreak, counted 1,380 cases in January 2026.[^january-cases]',
  'The waterworks of Port Sando, closed since the floods of January 2026, are to reopen in May 2026, the council says.[^waterworks-reopening][^floods]',
  'As of 15 March 2026 the Institute counted 6,240 cases.[^cases-to-date]',
  'The strike at the hospital was in its second week on 3 March 2026, when the agreement was signed.[^wage-agreement]',
  'The agreement that ended the strike was signed on 3 March 2026, eight days after it had begun.[^wage-agreement]',
  'The union called the strike for 23 February 2026.[^hospital-strike]',
  'The nurses worked in the General Hospital from 25 February 2026, two days into the strike.[^army-nurses]',
  'By 28 February 2026, some 340 wells had been chlorinated, Clearwater says.[^wells-chlorinated]',
  'The strike was called off on 3 March 2026.[^hospital-strike]',
]);

all('a day counted from a date before', 'quarry/packs/quillay-dam', [
  'The dam burst on 9 February 2025.[^dam-burst] ⟦date-mismatch|Three days later⟧ the inspectorate suspended the operating licence.[^licence-suspended]',
  'The dam burst on 9 February 2025.[^dam-burst] ⟦date-mismatch|The next day⟧ the inspectorate suspended the operating licence.[^licence-suspended]',
]);
