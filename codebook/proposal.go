package codebook

import (
	"strings"
	"unicode"
)

// maxProposalWords bounds the name of an agreement or plan: "Agreement on the Resolution of the Conflict in ..." is longer,
// but its first words tell it apart.
const maxProposalWords = 8

// MatchProposal finds the name of an agreement, plan or format that begins at words[i]: one that is known
// ([Codebook.MatchName] finds it too), or else any run of capitalised words that ends in a head word of the data
// ("Corvport Agreement", "Hills Peace Initiative"), with a resolution's number. A head word in lower case ends a name only
// after a place or another word that is no actor ("Jeddah talks", but not "Russian proposal" nor "the West's plan"). It gives the number of
// words, the kind, and the proposal where it is known; 0 where there is none.
func (c *Codebook) MatchProposal(words []string, i int) (n int, kind string, known *Proposal) {
	if n, hits := c.MatchName(words, i); n > 0 {
		for _, e := range hits {
			if e.Proposal != nil {
				return n, e.Proposal.Kind, e.Proposal
			}
		}
	}
	capitals := 0 // words that name something, "Peace" and "Joint" not counted
	actor, seat, linked := false, false, false
	for j := i; j < len(words) && j < i+maxProposalWords; j++ {
		if capitals > 0 {
			if head := c.proposalHead(words[j]); head != "" && (written(words[j]) != anyhow || !actor && !linked && (i > 0 || capitals > 1 || seat)) {
				n, kind = j-i+1, head
				if j+1 < len(words) && isNumber(words[j+1]) {
					n++
				}
			}
		}
		switch {
		case written(words[j]) != anyhow:
			if j == i && nameless[words[j]] {
				return 0, "", nil
			}
			if m, hits := c.MatchName(words, j); m > 0 {
				seat = hits[0].Reading == BySeat
				actor = actor || !seat && (hits[0].Actor != nil || len(hits[0].Persons) > 0)
			}
			if !generic[words[j]] {
				capitals++
			}
			linked = false
		case j > i && link[words[j]]:
			linked = words[j] != "-" && words[j] != "–"
		default:
			return n, kind, nil
		}
	}
	return n, kind, nil
}

// proposalHead gives the kind that a head word stands for.
func (c *Codebook) proposalHead(word string) string {
	_, cues := c.MatchCue([]string{word}, 0)
	for _, cue := range cues {
		if cue.Kind == ProposalHead {
			return cue.Value
		}
	}
	return ""
}

// nameless holds capitalised words that begin sentences, weekdays and months: no name of an agreement begins with them.
var nameless = wordSet(`The This That A An Its Their His Her No Any New Such These Those Our In On At For After Before Under If When As But And
	During Despite According Per Since Because Every So Therein Recalling Welcoming Ongoing Informal Limited With Without Through Following
	Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October
	November December Advertisement Statement Extension Background`)

// generic holds capitalised words that alone name nothing: "Joint Statement", "Peace Talks".
var generic = wordSet(`Joint Peace Press Summit Mediated Ceasefire Final Draft Security Conference Agreement Statement Deal Negotiations`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// link holds the words in lower case that names contain.
var link = map[string]bool{"of": true, "on": true, "for": true, "the": true, "and": true, "in": true, "to": true, "-": true, "–": true, "'s": true, "’s": true, "/": true}

func isNumber(word string) bool {
	for _, r := range word {
		if !unicode.IsDigit(r) {
			return false
		}
	}
	return word != ""
}
