// Package syntax finds the sentences of an English text, their tokens, tags, lemmas and dependency trees.
//
// It knows two things. How text is cut is a matter of rules ([Split]); how words are used is learnt from treebanks
// ([Parser.Tag], [Parser.Parse]) and comes with the package as weights of a few megabytes. Everything points into the
// text by byte offsets: nothing is normalised, copied or lost.
//
//	parser, err := syntax.New()
//	for _, s := range syntax.Split(text, 0) {
//		parser.Parse(text, &s)
//		...
//	}
//
// Conventions are those of Universal Dependencies 2 as the English Web Treebank applies them: clitics are tokens of
// their own (do|n't, Kyiv|'s), hyphenated words are cut at the hyphen, content words head function words, and every
// sentence is one tree with one root.
//
// Invariants, for any input at all: tokens are in order, not empty, and do not overlap; each lies within its sentence;
// no sentence has more than [MaxTokens] tokens; after Parse the heads form one tree. The same text gives the same trees
// on every machine.
//
// What it is not: it finds no names, resolves no pronouns, and reads no language but English. README.md says how right
// it was measured to be, and on what.
package syntax

// A Token is a word, a clitic, a number or a mark.
type Token struct {
	Start, End int    // byte offsets in the text
	Tag        Tag    // part of speech of the Penn Treebank; zero before Tag or Parse
	Coarse     Coarse // part of speech of Universal Dependencies; zero before Tag or Parse
	Head       int    // index in the sentence of the token that this one depends on; -1 for the root
	Rel        Rel    // how it depends on Head; zero before Parse
}

// Text gives the token's bytes in the text that it was cut from.
func (t Token) Text(text string) string { return text[t.Start:t.End] }

// A Sentence is a stretch of text and its tokens. Start and End are those of its first and last token.
type Sentence struct {
	Start, End int
	Tokens     []Token
}

// Text gives the sentence's bytes in the text that it was cut from.
func (s Sentence) Text(text string) string { return text[s.Start:s.End] }

// MaxTokens is the length at which a sentence is cut, wherever it stands. It bounds the time and the memory that any
// text can ask for; no sentence that a person wrote comes near it.
const MaxTokens = 400
