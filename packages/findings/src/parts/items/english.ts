/** Sentences on items and domains. */
export const itemsEnglish = {
  'items.hold': 'The {count} questions on {topic} {hedge} ask about one and the same thing.',
  'items.loose':
    'The {count} questions on {topic} {hedge} ask about more than one thing, or ask about it in ways that people take differently.',
  'items.holdOpen': 'We {hedge} whether the {count} questions on {topic} ask about one and the same thing.',
  'items.holdGround':
    'How far the questions go together among people of one {one}: {within} of 1 ({lower} to {upper}). From {people} people in {places} {many} who answered all {count}.{between, select, none {} other { Among {many}: {between} of 1.}}',
  'items.holdMethod':
    'McDonald’s ω of one factor on each level of a two-level model, full maximum likelihood, complete answers; α (within) {alpha}. {bounded, select, none {} other {Residual variance between {many} held at 0: {bounded}. }}The word is about ω within {many} being at least {bound}. ω and α say how questions go together; how clearly one {one} shows is λ.',

  'items.alike': 'On {topic}, the questions {hedge} work much alike in every {one}.',
  'items.differ':
    'On {topic}, the questions {hedge} do not all work alike in every {one}. So no single question should stand for the whole.',
  'items.alikeOpen': 'On {topic}, we {hedge} whether the questions work alike in every {one}.',
  'items.alikeGround':
    'Of what lies between {many} in one question, {share} of every 100 parts are its own and not shared with the others{range, select, none {} other { ({lower} to {upper})}}. Said of other questions on the same matter, one {one} shows at {other} of 1, not at {these}.',
  'items.alikeMethod':
    'Item-by-place variance γ by REML in y = α_i + u_k + g_ik + r_jk + e_ijk, from {people} people who answered all items. The share is γ/(γ + τ_β); the word is about it being over {bound} of 100. Mean λ counts γ/p as the {one}’s own for these very questions, and as error for the idea behind them.',

  'items.group':
    'Among people who are alike on the rest of {topic}, those of “{group}” ({grouping}) {hedge} answer “{item}” nearer to “{end}” than the others do.',
  'items.groupLess':
    'The question “{item}” {hedge} says less about {topic} among those of “{group}” ({grouping}) than among the others.',
  'items.groupMore':
    'The question “{item}” {hedge} says more about {topic} among those of “{group}” ({grouping}) than among the others.',
  'items.groupGround':
    'The difference is {value} of the usual distance between two people’s answers to it ({lower} to {upper}). From {people} people; what their {many} have in common is taken out of it. Compare groups without this question, or ask what its words mean to each.',
  'items.groupMethod':
    'Difference of the group in the item beyond what the rest of the scale lets expect (rest freed of error by its α, within {many}); standard errors robust to {many}; Holm’s p {p} over all items, groups and both kinds. Flagged only where the size is also at least {moderate} standard deviations, what adds 0.035 to R² in two equal groups (Jodoin & Gierl 2001); it is {size, select, large {large} other {moderate}} and {kind, select, nonuniform {non-uniform} other {uniform}}.',
  'items.groupsNone':
    'All questions {hedge} work much alike for the groups of “{grouping}” ({groups}), among people of the same {one}.',
  'items.groupsOpen':
    'No question stood out, but we {hedge} whether all of them work alike for the groups of “{grouping}” ({groups}).',
  'items.groupsRest':
    'The other questions {hedge} work much alike for the groups of “{grouping}” ({groups}).',
  'items.groupsRestOpen':
    'Of the other questions none stood out, but we {hedge} whether they work alike for the groups of “{grouping}” ({groups}).',
  'items.groupsGround':
    '{tested} comparisons, from {people} people who answered a whole scale. The largest difference among them is {largest} of the usual distance between two people’s answers.',
  'items.groupsMethod':
    'Uniform and non-uniform differences of each group in each item beyond what the rest of its scale lets expect, within {many}, with standard errors robust to {many}. The word is about all of them being under {moderate} standard deviations (what adds 0.035 to R² in two equal groups; Jodoin & Gierl 2001), by Bonferroni’s bound.',

  'items.groupsRefused': 'We {hedge} whether the questions work alike for the groups of “{grouping}”.',
  'items.groupsWhy':
    '{why, select, unknown {There is no column “{grouping}” among those that were read.} one_group {Everybody who answered is in one group.} few_people {Fewer than {least} people of a group answered a whole scale, so that its answers cannot be compared with the others’.} few_mixed_places {In too few {many} did people of several groups answer. Groups that live apart cannot be told from the {many} they live in.} few_items {A scale of fewer than three questions leaves too little to compare a question with.} other {The other questions go together too little to compare a question with them.}}',
  'items.groupsChange':
    '{why, select, unknown {Name the column as it stands in the file.} few_people {At least {least} people of each group answering all questions of a scale.} few_mixed_places {At least ten {many} where people of several groups answer.} few_items {Three questions or more on one matter.} one_group {Answers from people of another group.} other {Questions that ask about one and the same thing.}}',
  'items.groupsMeanwhile': 'What all groups say together stands above.',

  'items.refused': 'We {hedge} how the questions on {topic} work.',
  'items.why':
    '{why, select, one_item {One question by itself has nothing to be compared with.} few_places {Too few {many}: with {found} of them, what questions share among {many} cannot be told from chance.} few_respondents {Too few people answered all the questions on {topic}.} no_complete_answers {Too few people answered all the questions on {topic}.} item_constant {People of one {one} all answer “{item}” alike.} other {The questions do not come together to any one picture.}}',
  'items.change':
    '{why, select, one_item {At least three questions on {topic}.} few_places {At least {needed} {many}.} few_respondents {More people answering all of them.} no_complete_answers {More people answering all of them.} item_constant {Leaving “{item}” out, or more answers.} other {More people in more {many}.}}',
  'items.refusedGround': 'From {respondents} people in {places} {many}.',
  'items.refusedMethod':
    'Two-level covariances of complete answers need more {many} than questions, several people in one {one}, and questions that vary.',
  'items.meanwhile': 'How often each answer was given stands in the table, where enough people answered.',

  'domains.within.two':
    'Among people who live in the same {one}, {first} and {second} are {hedge} two different things.',
  'domains.within.one':
    'Among people who live in the same {one}, {first} and {second} are {hedge} one and the same.',
  'domains.within.open':
    'Among people who live in the same {one}, we {hedge} whether {first} and {second} are one thing or two.',
  'domains.between.two': 'From {one} to {one}, {first} and {second} are {hedge} two different things.',
  'domains.between.one': 'From {one} to {one}, {first} and {second} are {hedge} one and the same.',
  'domains.between.open':
    'From {one} to {one}, we {hedge} whether {first} and {second} are one thing or two.',
  'domains.ground':
    'The two go together at {value} of 1{range, select, none {} other { ({lower} to {upper})}}. From {people} people in {places} {many} who answered everything.',
  'domains.method':
    'Two-level confirmatory factor analysis, full maximum likelihood, complete answers. Two domains on both levels: χ² {chi} on {df}, CFI {cfi}, RMSEA {rmsea}, SRMR {srmr}. With one domain on this level instead, BIC rises by {bic}. The word is about the correlation being under 0.90.{bounded, select, none {} other { Residual variances held at 0: {bounded}.}} The two levels need not agree.',
  'domains.refused': 'We {hedge} whether {first} and {second} are one thing or two.',
} as const;
