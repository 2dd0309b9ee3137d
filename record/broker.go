package record

import (
	"cmp"
	"slices"
	"strings"

	"parley/codebook"
)

// A Broker is somebody else than the parties after whom texts call talks or an agreement: "the Oman-mediated talks", "a UN-brokered truce". No
// statement tells of it, and what it mediated is only what the words name; so it stands apart from [Account.ThirdParties].
type Broker struct {
	Actor    string
	Passages []Passage // sentences with such words, in the order of the sources
	Origins  int
}

// Brokers lists them, those in more origins first.
func (a *Account) Brokers(v View) []Broker {
	by := map[string]*Broker{}
	cb := a.options.Codebook
	for _, s := range a.SourcesIn(v) {
		if s.Unread != "" {
			continue
		}
		sentences(s.Doc, func(x sentence) {
			for i := 2; i < len(x.words); i++ {
				if !slices.Contains(a.rules.contact.Brokered, strings.ToLower(x.words[i])) || x.words[i-1] != "-" && x.words[i-1] != "‑" {
					continue
				}
				_, hits := cb.MatchName(x.words, i-2)
				at := slices.IndexFunc(hits, func(e codebook.Entry) bool { return e.Actor != nil && !slices.Contains(a.Parties, e.Actor.Name) })
				if at < 0 || a.ofOthers(x.words, hits[at].Actor.Name) {
					continue
				}
				b := by[hits[at].Actor.Name]
				if b == nil {
					b = &Broker{Actor: hits[at].Actor.Name}
					by[b.Actor] = b
				}
				b.Passages = append(b.Passages, Passage{s, x.Span, s.Doc.Text[x.Start:x.End]})
			}
		})
	}
	var out []Broker
	for _, b := range by {
		origins := map[string]bool{}
		for _, p := range b.Passages {
			origins[p.Source.origin()] = true
		}
		b.Origins = len(origins)
		out = append(out, *b)
	}
	slices.SortFunc(out, func(x, y Broker) int {
		return cmp.Or(-cmp.Compare(x.Origins, y.Origins), cmp.Compare(x.Actor, y.Actor))
	})
	return out
}

// ofOthers reports that words name actors besides a broker, and no party: what it brokered is theirs.
func (a *Account) ofOthers(words []string, broker string) (others bool) {
	for i := range words {
		_, hits := a.options.Codebook.MatchName(words, i)
		for _, h := range hits {
			switch {
			case h.Actor == nil || h.Actor.Name == broker:
			case slices.Contains(a.Parties, h.Actor.Name):
				return false
			default:
				others = true
			}
		}
	}
	return others
}
