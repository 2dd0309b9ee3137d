package syntax

// A Tag is a part of speech of the Penn Treebank as the English Web Treebank extends it (Bies et al. 2012).
type Tag uint8

// The tags. Those that Go cannot spell are named by words.
const (
	NoTag        Tag = iota
	Currency         // $, €
	CloseQuote       // '', closing quotation mark
	Comma            // comma
	OpenBracket      // -LRB-
	CloseBracket     // -RRB-
	Stop             // . ? !
	Colon            // : ; – …
	ADD              // address: URL, e-mail, phone
	AFX              // affix
	CC               // coordinating conjunction
	CD               // number
	DT               // determiner
	EX               // existential there
	FW               // foreign word
	GW               // goes with the next
	HYPH             // hyphen within a word
	IN               // preposition or subordinating conjunction
	JJ               // adjective
	JJR              // adjective, comparative
	JJS              // adjective, superlative
	LS               // list marker
	MD               // modal
	NFP              // other mark
	NN               // noun, singular
	NNP              // name, singular
	NNPS             // name, plural
	NNS              // noun, plural
	PDT              // predeterminer
	POS              // possessive ending
	PRP              // personal pronoun
	PRPS             // possessive pronoun: PRP$
	RB               // adverb
	RBR              // adverb, comparative
	RBS              // adverb, superlative
	RP               // particle
	SYMB             // symbol
	TO               // to
	UH               // interjection
	VB               // verb, base form
	VBD              // verb, past tense
	VBG              // verb, -ing
	VBN              // verb, past participle
	VBP              // verb, present, not third person singular
	VBZ              // verb, present, third person singular
	WDT              // wh-determiner
	WP               // wh-pronoun
	WPS              // whose: WP$
	WRB              // wh-adverb
	OpenQuote        // ``, opening quotation mark
)

var tagNames = [...]string{"_", "$", "''", ",", "-LRB-", "-RRB-", ".", ":", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "GW", "HYPH", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "``"}

// Tags is the number of tags, the zero tag included: an array of this length can be indexed by any.
const Tags = len(tagNames)

// String gives the tag as treebanks write it.
func (t Tag) String() string { return tagNames[t] }

// ParseTag finds a tag by the name that treebanks give it.
func ParseTag(name string) (Tag, bool) {
	for i, n := range tagNames {
		if n == name {
			return Tag(i), true
		}
	}
	return NoTag, false
}

// Verb reports whether t is a form of a verb, modals excepted.
func (t Tag) Verb() bool { return t >= VB && t <= VBZ }

// Noun reports whether t is a noun or a name.
func (t Tag) Noun() bool { return t >= NN && t <= NNS }

// A Coarse is a part of speech of Universal Dependencies.
type Coarse uint8

// The coarse parts of speech.
const (
	NoCoarse Coarse = iota
	ADJ             // adjective
	ADP             // adposition
	ADV             // adverb
	AUX             // auxiliary, copula, modal
	CCONJ           // coordinating conjunction
	DET             // determiner
	INTJ            // interjection
	NOUN            // noun
	NUM             // numeral
	PART            // particle: not, to, 's
	PRON            // pronoun
	PROPN           // name
	PUNCT           // punctuation
	SCONJ           // subordinating conjunction
	SYM             // symbol
	VERB            // verb
	X               // other
)

var coarseNames = [...]string{"_", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"}

// String gives the name that treebanks write.
func (c Coarse) String() string { return coarseNames[c] }

// ParseCoarse finds a coarse part of speech by its name.
func ParseCoarse(name string) (Coarse, bool) {
	for i, n := range coarseNames {
		if n == name {
			return Coarse(i), true
		}
	}
	return NoCoarse, false
}
