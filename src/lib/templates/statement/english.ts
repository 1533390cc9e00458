/** What a word does in an English sentence, as far as a short list can tell: no dictionary, no grammar. */

/** Words before a noun that say which one. */
const determiners =
  set(`a an the this that these those my your our their his her its each every some
  any no another all both few many most several such one whose`)

/** Words that begin a clause or stand for somebody: what follows a noun and them is said of the noun. */
const subjects = set(`i you he she it we they who there`)

/** Prepositions: a noun may follow. */
const prepositions =
  set(`of in on at to for from with by as into about over under than via per without
  within between through across after before during against among around behind beyond like near onto
  toward towards until upon inside outside off out up down vs versus`)

/** Everything else that is no noun: conjunctions, pronouns, auxiliaries, adverbs without -ly. */
const others = set(`and or but nor so if because while when where why how what which whether though
  although unless since then else not never always often sometimes also too very just only even still
  yet again once here there now today yesterday tomorrow me him us them myself yourself himself herself
  itself ourselves themselves mine yours ours theirs is are was were be been being am do does did done
  doing have has had having will would can could shall should may might must ought let lets more less
  much other else ever almost enough rather quite far away back either neither above below anywhere online instead maybe perhaps however therefore
  thus hence etc eg ie e.g i.e cf approx resp ca est ok okay yes hey hi hello please thanks well s t ll re ve d m isn aren wasn weren don
  doesn didn won wouldn can't couldn shouldn hasn haven hadn let's it's that's here's there's what's i'm
  i've i'll i'd you're you've you'll we're we've we'll they're they've don't doesn't didn't isn't aren't
  wasn't weren't won't wouldn't cannot couldn't shouldn't hasn't haven't hadn't gonna wanna`)

/** After these an adjective may stand where a noun would: "is slow". */
const copulas =
  set(`is are was were be been being am it's that's i'm you're we're they're isn't aren't
  wasn't weren't become becomes became get gets got feel feels felt seem seems seemed look looks looked`)

/** Verbs that are hardly ever nouns, in the form a dictionary has. */
const verbs =
  set(`attend reshare repost accept achieve add adopt agree allow appear apply argue ask assign assume automate avoid
  become begin believe belong boost bring build buy capture carry catch choose click combine
  come compare compute connect consider contain continue convert create decide define delete
  depend describe deserve determine develop discover discuss earn eat edit empower enable
  encourage ensure enter establish evaluate exist expect explain express fail find follow
  forget generate get give go grow happen hear hire identify ignore imagine implement
  improve include increase install introduce involve join keep know lead learn leave let
  live lose maintain make manage matter mean measure meet miss obtain occur offer optimise
  optimize own pay perform prefer prepare prevent produce prove provide pull put raise reach
  read realise realize receive recognise recognize recommend reduce reflect refuse rely
  remain remember remove repair replace represent require resist respond reveal save say see
  seem select sell send serve set ship simplify sit solve speak spend stop struggle submit
  suggest survive take teach tell tend think train translate treat try turn understand
  unlock validate verify want watch wear win wish wonder worry write`)

/** Verbs in forms that no rule makes, those of the list above. */
const irregular =
  set(`became began begun brought built bought caught chose chosen came ate eaten felt
  found forgot forgotten got gave given went gone grew grown heard held kept knew known learnt led left
  lost made meant met paid ran said saw seen sold sent sat spoke spoken spent stood took taken taught told
  thought understood wore won wrote written fell flew flown drew drawn drove driven broke broken`)

/** Words that are nouns as often as verbs: what stands before them tells. */
const either =
  set(`answer help hope love run share start stay support work attack attempt bake balance benefit blame break bug call care cause chance
  change charge check claim close code comment commit cook cost count cover cut damage deal debate debug
  delay demand deploy design document doubt draft dream drive drop effect end estimate exercise experience
  fall fear feed fight fit fix focus force form fund gain guess guide hand head hit hold hurt impact
  influence interest issue judge jump lack land laugh launch lie lift limit link list load look map mark
  market mix model move name need note number offer open order pack pass pattern pause pay picture place
  plan play point post practice practise press price process program promise prompt push question range
  rank rate record release rent repeat reply report request rest result return review ride rise risk rule
  scale score search sense shape shift show sign sleep smell sort sound stand state step stick store
  stream stress study style surprise switch talk taste test thank touch trade trust update use value view
  visit vote walk waste weigh worth`)

/** Nouns that say nothing by themselves. */
const vague =
  set(`thing way lot time kind sort type part bit case fact point something anything nothing
  everything someone anyone everyone nobody everybody somebody people person day example reason number
  amount couple end side place problem matter hand stuff idea question answer first second third last next
  rest half same good great big new old best better worst right wrong sure thread post note step need
  while moment course majority latter former today everywhere intuitive explanation
  minute hour week weekend month year decade`)

/** -ing words that name a thing. */
const gerundNouns =
  set(`learning training marketing engineering pricing testing programming computing
  reasoning processing hiring funding banking writing modelling modeling branding trading investing coding
  debugging spending meeting building meaning feeling finding beginning warning setting painting drawing
  recording ranking rating embedding encoding mapping morning evening spring string king ring wing thing
  baking cooking breathing thinking advertising parenting onboarding scaffolding pipelining caching tuning
  prompting shipping sampling scaling routing streaming funneling storytelling copywriting networking`)

const plainLy = set(`family early supply reply assembly anomaly monopoly july italy fly rally ally`)

/** Words of which there are a few, all known. */
type ClosedClass = 'determiner' | 'subject' | 'preposition' | 'copula'

export type WordClass = ClosedClass | 'other' | 'verb' | 'either' | 'noun'

/** What a word most likely is, by itself; "noun" is whatever is nothing else, adjectives too. */
export function classOf(given: string): WordClass {
  const word = given.toLowerCase().replace(/[’‘]/g, "'")
  if (determiners.has(word)) return 'determiner'
  if (subjects.has(word)) return 'subject'
  if (prepositions.has(word)) return 'preposition'
  if (copulas.has(word)) return 'copula'
  if (others.has(word)) return 'other'
  if (/\w{2}ly$/.test(word) && !plainLy.has(word)) return 'other'
  if (irregular.has(word)) return 'verb'
  if (/^[a-z']+$/.test(word) && isFormOf(either, word)) return 'either'
  if (/^[a-z']+$/.test(word) && isFormOf(verbs, word)) return 'verb'
  if (/^[a-z]{2,}ing$/.test(word) && !gerundNouns.has(word)) return 'verb'
  return 'noun'
}

/** Whether a noun stands for nothing in particular. */
export function isVague(noun: string): boolean {
  const word = noun.toLowerCase()
  return vague.has(word) || vague.has(singular(word))
}

/** Two words are the same noun when this is the same: "Tokens", "token". */
export function singular(noun: string): string {
  const word = noun.toLowerCase().replace(/['’]s?$/, '')
  if (/(?:ss|us|is)$/.test(word) || word.length < 4) return word
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2)
  return word.replace(/s$/, '')
}

function isFormOf(list: ReadonlySet<string>, word: string): boolean {
  const stems = [
    word,
    word.replace(/s$/, ''),
    word.replace(/es$/, ''),
    word.replace(/ies$/, 'y'),
    word.replace(/d$/, ''),
    word.replace(/ed$/, ''),
    word.replace(/ied$/, 'y'),
    word.replace(/([b-z])\1ed$/, '$1'),
  ]
  return stems.some((stem) => list.has(stem))
}

const english =
  /^(?:the|and|of|to|is|are|that|it|you|this|with|for|we|what|how|when|your|our|in|on|a|an|be|by|from|not|or|as|at|but|can|do|if|i|my|they|why|will|was|were|have|has|who|which|their|its|all|more|than)$/
const foreign =
  /^(?:der|die|das|und|ist|nicht|ein|eine|mit|für|auf|den|dem|zu|von|wie|sie|wir|ich|dass|im|es|le|la|les|un|une|des|du|est|et|que|qui|pour|dans|pas|sur|vous|nous|je|el|los|las|una|y|por|con|para|del|se|como|il|lo|gli|di|che|per|non|sono|o|os|um|uma|não|do|da|em|het|een|van|niet|voor|zijn|og|er|det|ikke|att|och|som|på|bir|ve|bu|için|nie|się|na|jest|w|z|yang|dan|ini|untuk)$/

/** Whether a text is in English as far as its small words tell; a text of none of these may be. */
export function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}’']+/gu) ?? []
  if (words.length === 0 || words.some((word) => /[^’\p{Script=Latin}]/u.test(word))) return false
  const own = words.filter((word) => english.test(word)).length
  const other = words.filter((word) => foreign.test(word)).length
  const accented = words.filter((word) => /[^’'a-z]/u.test(word)).length
  if (other + accented >= Math.max(1, own)) return false
  return own > 0 || words.length <= 4
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/))
}
