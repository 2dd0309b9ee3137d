package record

import (
	"strings"

	"parley/codebook"
)

// issue finds the actor that a source speaks for, by its publisher or author, and whether it is a joint text.
func (s *Source) issue(cb *codebook.Codebook) {
	s.issuer, s.joint = "", false
	for _, name := range []string{s.Doc.Author.Value, s.Doc.Publisher.Value} {
		if name == "" {
			continue
		}
		if p, ok := cb.PersonOn(name, s.Doc.Published); ok {
			if actor, ok := cb.Actor(p.Actor); ok {
				s.issuer = actor.Name
				break
			}
		}
		if actor, ok := cb.ActorByName(name); ok {
			s.issuer = actor.Name
			break
		}
	}
	title := strings.ToLower(s.Doc.Title.Value)
	s.joint = strings.Contains(title, "joint statement") || strings.Contains(title, "joint communiqu") || strings.Contains(title, "joint declaration")
}

// Issuer is the actor that the source speaks for ("The White House" speaks for the United States); empty for the press.
func (s *Source) Issuer() string { return s.issuer }

// speaker finds for whom the speaker of e speaks, and the rank of the office held that day. Where nobody is quoted, the
// issuer speaks. An outside expert speaks for himself or herself.
func (a *Account) speaker(e *Entry) (by string, rank codebook.Rank) {
	if e.Speaker == "" {
		return e.Source.issuer, codebook.Unranked
	}
	cb := a.options.Codebook
	day := e.Date
	if day.IsZero() {
		day = e.Source.Doc.Published
	}
	if p, ok := cb.PersonOn(e.Speaker, day); ok {
		if actor, ok := cb.Actor(p.Actor); ok {
			return actor.Name, p.Rank
		}
	}
	if actor, ok := cb.ActorByName(e.Speaker); ok {
		return actor.Name, codebook.Unranked
	}
	return e.Speaker, codebook.Unranked
}
