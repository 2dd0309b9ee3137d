package casefile

// A Reliability grades a source on the Admiralty scale: A completely reliable, B usually, C fairly, D not usually,
// E unreliable, F cannot be judged. It belongs to the source, never to one of its items.
type Reliability string

// String gives the grade with its words: "B (usually reliable)"; empty where there is none.
func (r Reliability) String() string {
	words := map[Reliability]string{"A": "completely reliable", "B": "usually reliable", "C": "fairly reliable", "D": "not usually reliable", "E": "unreliable", "F": "cannot be judged"}[r]
	if words == "" {
		return ""
	}
	return string(r) + " (" + words + ")"
}

var reliabilities = []string{"A", "B", "C", "D", "E", "F"}

// A Source is who publishes documents: an outlet, a government's press office.
type Source struct {
	Publisher   string // as documents name it
	Aliases     []string
	Sites       []string // host names: "kremlin.ru"
	Reliability Reliability
	Side        string // the id of the party or third party whose own voice it is; empty where it is nobody's
	Note        string // why it is graded so
}

func (c *Case) decodeSources(list Node) {
	var ids []string
	for _, a := range c.Parties {
		ids = append(ids, a.ID)
	}
	for _, a := range c.ThirdParties {
		ids = append(ids, a.ID)
	}
	seen := map[string]bool{}
	for _, n := range list.List() {
		f := n.Fields("source", "publisher", "aliases", "sites", "reliability", "side", "note")
		s := Source{Publisher: f.Need("publisher").Text(), Aliases: f.Get("aliases").Texts(), Sites: f.Get("sites").Texts(),
			Reliability: Reliability(f.Get("reliability").OneOf("reliability", reliabilities)),
			Side:        f.Get("side").OneOf("party or third party", ids), Note: f.Get("note").Text()}
		if seen[s.Publisher] && s.Publisher != "" {
			f.Get("publisher").Errorf("the publisher %q is graded twice; keep one", s.Publisher)
		}
		seen[s.Publisher] = true
		c.Sources = append(c.Sources, s)
	}
}
