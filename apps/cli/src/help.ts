import { version } from './version.ts';

const reading = `  --place COL[,COL]           column that names the place; several name it together
  --scale NAME=COL[,COL…]     a scale and its columns; once for each scale
  --reverse COL[,COL…]:MIN-MAX  columns to turn round, with their lowest and highest option
  --covariate COL[,COL…]      facts about people to adjust for (age, owner …)
  --place-covariates FILE:COL[,COL…]  numbers about places, from a file with the same place column
  --dont-know middle|absent   "don't know" as the middle option (default) or as no answer
  --decimal .|,               sign before decimals (guessed)
  --encoding utf-8|windows-1252  letters of the file (UTF-8, else Windows-1252 with a note)
  --quiet                     no notes and no progress on stderr`;

/** What each verb is for, with examples first. */
export const help: Readonly<Record<string, string>> = {
  fit: `weft fit: the multilevel model behind the findings, for an analyst.

  One scale:
    weft fit survey.csv --place block --scale trust=t1,t2,t3,t4
  Two scales together, with facts about people and places, as JSON:
    weft fit survey.csv --place block --scale cohesion=c1,c2,c3 --scale control=k1,k2,k3 \\
      --reverse c3:1-5 --covariate age,owner --place-covariates places.csv:turnover --json
  From a summary:
    weft fit both.json

${reading}
  --covariate-effects common|scale  one effect for all scales (default) or one for each
  --method reml|ml            restricted (default) or full maximum likelihood
  --item-variance common|scale  one error variance for all answers (default) or one for each scale
  --consensus                 and do places differ in how much their people agree (location–scale model;
                              covariates enter the mean and the variance)
  --compare                   how places compare: pairs that differ, how wide ranks are (with --json each place)
  --json                      all numbers, for programs`,

  items: `weft items: how do the questions go together, and do they work alike everywhere and for all?

  Consistency at both levels, item-by-place variance, one domain or two:
    weft items survey.csv --place block --scale trust=t1,t2,t3,t4 --scale act=a1,a2,a3,a4
  Across languages, as JSON:
    weft items survey.csv --place block --scale trust=t1,t2,t3,t4 --group language --json

${reading}
  --group COL[,COL]           do questions work alike for these groups (language, wave …)
  --json                      all numbers, for programs`,

  agree: `weft agree: do people of one place agree, so that their answers may be added up?

  Every index, place by place, against uniform random answers:
    weft agree survey.csv --place block --scale trust=t1,t2,t3,t4
  Against answers that lean a little to the upper end, or of a variance of one's own; as JSON:
    weft agree survey.csv --place block --scale trust=t1,t2,t3,t4 --null slight-skew
    weft agree survey.csv --place block --scale trust=t1,t2,t3,t4 --null 1.5 --json

${reading}
  --group COL[,COL]           do questions work alike for these groups (language, wave …)
  --null NAME|V               random answers to compare with: uniform (default), slight-skew, moderate-skew,
                              heavy-skew, triangular, normal-like, or their variance in squared steps
  --json                      all numbers, for programs`,

  report: `weft report: what may be said of each place, how sure it is, and what cannot be said yet.

  A page to read and print:
    weft report survey.csv --place block --scale trust=t1,t2,t3 --scale act=a1,a2,a3 \\
      --community Millbrook --kind block,blocks --out report.html
  The same for programs, or the R script that computes every number again:
    weft report survey.csv --place block --scale trust=t1,t2,t3 --out report.json
    weft report survey.csv --place block --scale trust=t1,t2,t3 --out report.R
  Every number checked against R, one line each:
    weft report survey.csv --place block --scale trust=t1,t2,t3 --check checked && cd checked && Rscript check-rows.R

${reading}
  --out FILE.html|.json|.R    where to write (standard output)
  --check FOLDER              instead: a folder with the rows and a script that works every number out again in R
  --community NAME            how all places together are called
  --kind ONE,MANY             how a place is called, for instance block,blocks
  --limit N                   people a place needs to be shown: 10, never under 5
  --wave COL                  column that tells waves apart: what changed; the rest speaks of the latest
  --waves EARLIER,LATER       the two to compare (the two latest)
  --person COL                column that names people, to link those who answered both times
  --earlier FILE              the earlier wave in a file of its own, with the same columns
  --task NAME=COL[,COL…]      items about one task, two or more; once for each task
  --covariate-effects, --method, --item-variance  as in weft fit
  --reference SCALE=VALUE     how many places are likely above an expected answer; once for each scale
  --null NAME|V               random answers that agreement is judged against (weft agree --help)
  --roster FILE:COL           how many people there are in each place: where more than half of them answered,
                              what holds for these very people and what for people like them
  --simulated                 mark the answers as made up
  --outcome FILE:COL[:gaussian|binary|count[/EXPOSURE]]  an outcome of places, or scale:NAME of the same survey:
                              how efficacy stands between what places carry (--place-covariates) and it
  --mechanism COL             the fact about places to start from (the first)`,

  summarize: `weft summarize: the sums that the model needs, without any person's row.

  weft summarize survey.csv --place block --scale trust=t1,t2,t3 --private --out north.json

  A summary can be fitted, merged with others, and is a thousandth of the work to fit again. A cell of one
  person is that person's answers, so a summary with small cells is written only with --private: keep it.

${reading}
  --out FILE.json             where to write (standard output)
  --private                   write although cells are small
  --limit N                   people a cell needs: 10, never under 5`,

  merge: `weft merge: several summaries as one, exactly as if their rows had been in one file.

  weft merge north.json south.json --private --out both.json

  --out FILE.json             where to write (standard output)
  --private                   write although cells are small
  --limit N                   people a cell needs: 10, never under 5`,

  simulate: `weft simulate: made-up answers from a known truth, to try things on.

  weft simulate --places 40 --respondents 25 --seed 7 --out made-up.csv
  weft report made-up.csv --place place --scale cohesion=cohesion1,cohesion2,cohesion3,cohesion4,cohesion5 \\
    --scale control=control1,control2,control3,control4,control5 --simulated --out report.html

  --places N                  40
  --respondents N             in each place: 25
  --missing SHARE             of answers: 0.03
  --seed N                    the same seed gives the same answers: 1
  --out FILE.csv              where to write (standard output)`,

  plan: `weft plan: how many people, in how many places, before anyone is asked or while answers come in.

  How many people make one place show clearly, when 15 in 100 parts of the difference lie between places:
    weft plan --reliability .8 --icc .15
  The same with a short form: 3 of 10 items for each person, chosen by chance:
    weft plan --reliability .8 --icc .15 --items 10 --ask 3
  With the variances that "weft fit" printed for an earlier study, at most 60 people in a place:
    weft plan --reliability .8 --variance .054,.35,.55 --items 10 --at-most 60
  What 25 people in each place give:
    weft plan --respondents 25 --icc .1
  A difference between two places; a change in one place, or over 12 of them with the same people:
    weft plan --difference .3 --places 2 --icc .15
    weft plan --change .3 --icc .15
    weft plan --change .15 --icc .15 --places 12 --panel .6
  What goes with what, among 50 places:
    weft plan --correlation .5 --places 50 --icc .15
  A trial in which half of the places get something new, 20 people in each:
    weft plan --trial .4 --respondents 20 --icc .1
  The best use of money:
    weft plan --budget 5000 --cost-place 100 --cost-person 8 --icc .1
  While answers come in: how many more, and from where:
    weft plan survey.csv --place block --scale trust=t1,t2,t3 --reliability .8

  --icc SHARE                 share of the difference between people's scores that lies between places
  --variance PLACE,PERSON,ANSWER  or the three variances, in the unit of the answers
  --items N                   items of the scale (1); --ask N of them for each person
  --alpha SHARE               how well the items go together within places (0.75); matters with --ask
  --reliability R, --difference D, --change D, --correlation R, --trial D, --budget B   what it is for
  --respondents N, --places N what is given; the other is worked out
  --at-most N                 people (or places, where those are worked out) there are
  --panel SHARE               ask the same people twice: how alike they answer
  --place-stability SHARE     places drift between waves: how alike they stay (1)
  --size-variation V          standard deviation over mean of the people in a place (0)
  --explained SHARE           of the difference between places, explained by an earlier wave (0)
  --cost-place C, --cost-person C, --cost-item C
  --power SHARE               0.8; --confidence SHARE  0.95
  --json                      all numbers, for programs

  With a file: --place, --scale, --reverse, --dont-know, --decimal, --encoding as in weft fit, and
  --reliability R             0.7, of every place; --of mean for the average with the fewest people
  --limit N                   people a place needs to be shown: 10, never under 5
  Differences are in standard deviations of people's scores with --icc, in the unit of answers with --variance.`,

  mechanism: `weft mechanism: what places carry, their efficacy, and an outcome, from a file of places without answers.

  weft mechanism places.csv --place district --structure disadvantage,turnover --efficacy efficacy \\
    --outcome fires:count/residents --out mechanism.html

  The efficacy is taken as it stands in the file. From answers, "weft report --outcome" corrects its error.

  --place COL                 column that names the place; one row a place
  --structure COL[,COL…]      what places carry; the first is the one whose way is followed
  --efficacy COL              estimated elsewhere
  --outcome COL[:gaussian|binary|count|poisson-lognormal[/EXPOSURE]]
  --kind ONE,MANY             how a place is called, for instance block,blocks
  --community NAME            how all places together are called
  --json                      all numbers, for programs
  --out FILE.html|.json       where to write (text on standard output)`,

  backup: `weft backup: all of the studio's data in one file, as they are at one moment.

  weft backup --out millbrook.weft

  The file holds everything, answers and accounts included: keep it as you keep the data themselves.

  --out FILE                  where to write; a file of that name must not be there
  --from FOLDER|URL           the store (DATABASE_URL, else WEFT_DATA, else this account's own folder)
  --quiet                     no progress on stderr, nothing on stdout`,

  check: `weft check: everybody's answers behind a release, and a script that works every number out again from them.

  weft check 0f8fad5b-d9cd-469f-a165-70867728950e --out for-the-auditor
  cd for-the-auditor && Rscript check-rows.R

  For whoever runs the studio and may see everything anyway. The folder holds the answers of places that are held back
  too: it may go to nobody but whoever checks the numbers under an agreement with the community, and is to be
  destroyed after. What anybody may check stands in the release's own bundle. The release is named by the last part
  of the address of its page. It is refused where single answers were destroyed or taken back since, and it stands
  in the trail of the community.

  --out FOLDER                where to write: empty, or not there yet
  --stays-here                the check is made on this computer: needed where people were promised that answers stay
  --from FOLDER|URL           the store (DATABASE_URL, else WEFT_DATA, else this account's own folder)
  --quiet                     nothing on stdout`,

  'close-out': `weft close-out: destroys the single answers of waves whose day has come.

  weft close-out [--from FOLDER|URL]

  Sums over the limit and everything published stay. A studio that runs does this by itself, at its start and every
  hour; this is for one that is not running. --from is the store: a folder, or a PostgreSQL by its URL; WEFT_DATA or
  DATABASE_URL otherwise.`,
  restore: `weft restore: a backup into a store that is empty, all of it or nothing.

  weft restore millbrook.weft --to new-folder
  WEFT_DATA=new-folder npm start

  Every table is read back and compared with the backup by number of rows and checksum.

  --to FOLDER|URL             the store (DATABASE_URL, else WEFT_DATA, else this account's own folder)
  --quiet                     no progress on stderr, nothing on stdout`,

  move: `weft move: all of one store into another that is empty: from a folder to a PostgreSQL, or back.

  weft move --from my-folder --to postgresql://weft@localhost/weft
  DATABASE_URL=postgresql://weft@localhost/weft npm start

  Every table is compared by number of rows and checksum. The first store is left as it was.

  --from FOLDER|URL           the store that is there
  --to FOLDER|URL             the one to fill
  --quiet                     no progress on stderr, nothing on stdout`,

  serve: `weft serve: the studio in a browser, as "npm start" starts it.

  PORT=8080 weft serve

  PORT (4747), HOST (127.0.0.1) and WEFT_NO_OPEN=1 (open no browser) are read from the environment.`,
};

/** What the command can do, in the order one needs it. */
export const overview = `weft ${version}: what survey answers say about places, and how sure that is.

  weft report FILE …      findings to read: what may be said, how sure, and what cannot be said yet
  weft fit FILE …         the multilevel model, for an analyst
  weft items FILE …       how each question works, everywhere and for all, for an analyst
  weft agree FILE …       do people of one place agree: every index, for an analyst
  weft summarize FILE …   the sums the model needs, without rows
  weft merge A B …        several summaries as one
  weft simulate …         made-up answers to try things on
  weft plan …             how many people, in how many places
  weft mechanism FILE …   structure, efficacy and an outcome, from places without answers
  weft backup, restore, move  the studio's data: kept in a file, brought back, moved
  weft check RELEASE          everybody's answers behind a release, for whoever checks its numbers
  weft close-out              destroy single answers of waves whose day has come
  weft serve              the studio in a browser

Try this:
  weft simulate --out made-up.csv
  weft report made-up.csv --place place --scale cohesion=cohesion1,cohesion2,cohesion3,cohesion4,cohesion5 \\
    --scale control=control1,control2,control3,control4,control5 --simulated --out report.html

"weft VERB --help" shows a verb's examples and flags.
Exit codes: 0 done, 2 wrong use or input, 1 failure.`;
