package syntax

// A Rel is a relation of Universal Dependencies between a token and its head, with the subtypes of the English Web
// Treebank.
type Rel uint8

// The relations.
const (
	NoRel        Rel = iota
	Acl              // acl: clause on a noun: the decision to leave
	AclRelcl         // acl:relcl: relative clause
	Advcl            // advcl: adverbial clause
	AdvclRelcl       // advcl:relcl: relative clause on a clause
	Advmod           // advmod: adverb, not and never included
	Amod             // amod: adjective on a noun
	Appos            // appos: apposition
	Aux              // aux: auxiliary
	AuxPass          // aux:pass: passive auxiliary
	Case             // case: adposition, possessive ending
	Cc               // cc: coordinating conjunction
	CcPreconj        // cc:preconj: both, either
	Ccomp            // ccomp: clause as object: said that
	Compound         // compound: noun on a noun
	CompoundPrt      // compound:prt: particle of a verb
	Conj             // conj: conjunct, on the first one
	Cop              // cop: copula
	Csubj            // csubj: clause as subject
	CsubjOuter       // csubj:outer: clause as subject of a copula with a clause
	CsubjPass        // csubj:pass: clause as passive subject
	Dep              // dep: unspecified
	Det              // det: determiner
	DetPredet        // det:predet: predeterminer
	Discourse        // discourse: interjection
	Dislocated       // dislocated: dislocated element
	Expl             // expl: there, it
	Fixed            // fixed: rest of a fixed expression
	Flat             // flat: rest of a name
	Goeswith         // goeswith: rest of a word
	Iobj             // iobj: indirect object
	List             // list: item of a list
	Mark             // mark: that, to, if
	Nmod             // nmod: noun phrase on a noun
	NmodDesc         // nmod:desc: title before a name
	NmodPoss         // nmod:poss: possessor
	NmodUnmarked     // nmod:unmarked: noun phrase on a noun, without adposition
	Nsubj            // nsubj: subject
	NsubjOuter       // nsubj:outer: subject of a copula with a clause
	NsubjPass        // nsubj:pass: passive subject
	Nummod           // nummod: number on a noun
	Obj              // obj: object
	Obl              // obl: noun phrase on a verb, with its adposition
	OblAgent         // obl:agent: by-agent of a passive
	OblUnmarked      // obl:unmarked: noun phrase on a verb, without adposition: last week
	Orphan           // orphan: argument of what is left out
	Parataxis        // parataxis: side by side, inquit
	Punct            // punct: punctuation
	Reparandum       // reparandum: slip
	Root             // root: root of the sentence
	Vocative         // vocative: vocative
	Xcomp            // xcomp: clause without a subject of its own
)

var relNames = [...]string{
	"_",
	"acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux",
	"aux:pass", "case", "cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj",
	"cop", "csubj", "csubj:outer", "csubj:pass", "dep", "det", "det:predet", "discourse",
	"dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark",
	"nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod",
	"obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum",
	"root", "vocative", "xcomp",
}

// Rels is the number of relations, the zero relation included: an array of this length can be indexed by any.
const Rels = len(relNames)

// String gives the relation as treebanks write it.
func (r Rel) String() string { return relNames[r] }

// ParseRel finds a relation by the name that treebanks give it.
func ParseRel(name string) (Rel, bool) {
	for i, n := range relNames {
		if n == name {
			return Rel(i), true
		}
	}
	return NoRel, false
}

// Subject reports whether r makes a subject: of a verb, of a passive, of a copula; a noun phrase or a clause.
func (r Rel) Subject() bool {
	return r == Nsubj || r == NsubjPass || r == NsubjOuter || r == Csubj || r == CsubjPass || r == CsubjOuter
}

// Clause reports whether r makes a clause of its dependent.
func (r Rel) Clause() bool {
	switch r {
	case Acl, AclRelcl, Advcl, AdvclRelcl, Ccomp, Xcomp, Csubj, CsubjOuter, CsubjPass, Parataxis, Root:
		return true
	}
	return false
}
