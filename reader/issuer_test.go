package reader

import (
	"strings"
	"testing"
)

// TestOwnVoice finds who says "I" in speeches, briefings and reports, and nobody in reports that quote somebody.
func TestOwnVoice(t *testing.T) {
	r := readerOf(t, nil)
	said := "I thank Corvia. I met the rebels in May. I call on Bordavia to leave.\n"
	for _, x := range []struct {
		name, head, body string
		kind             genre
		issuer           string
	}{
		{"address", "---\ntitle: Address by the President\npublisher: Presidency of Arland\n---\n", "I thank Corvia.\n", transcript, "Arland"},
		{"speech", "---\ntitle: Speech of the President at the port\npublisher: Presidential Press Office, Arland\n---\n", "I thank Corvia.\n", transcript, "Arland"},
		{"briefing", "---\ntitle: Briefing to the Council by Mara Quist\npublisher: Northern League\n---\n", "I thank Corvia.\n", transcript, "Northern League"},
		{"embassy", "---\ntitle: The truce holds\npublisher: Embassy of Arland in Corvia\n---\n", "We thank Corvia. We met the rebels in May. We call on Bordavia to leave.\n", transcript, "Arland"},
		{"press of us", "---\ntitle: The truce holds\npublisher: Hill Press\n---\n", "We thank Corvia. We met the rebels in May. We call on Bordavia to leave.\n", news, ""},
		{"unnamed", "---\ntitle: The hills are ours\npublisher: Ministry of Foreign Affairs of Arland\n---\n", said, transcript, "Arland"},
		{"quoted", "---\ntitle: The hills are ours\npublisher: Ministry of Foreign Affairs of Arland\n---\n", "“" + strings.TrimSpace(said) + "” he said.\n", news, ""},
		{"on and by", "---\ntitle: Statement on Corvia by Arland\npublished: 2025-01-12\n---\n", "We welcome the truce.\n", issued, "Arland"},
		{"envoy", "---\ntitle: Briefing to the Council by the Special Envoy for Bordavia, Mara Quist\npublisher: Office of the Special Envoy for Bordavia\n---\n", "I thank Arland.\n", transcript, "Corvia"},
		{"press", "---\ntitle: The hills are ours\npublisher: Hill Press\n---\n", said, news, ""},
		{"news of a speech", "---\ntitle: Speech divides Arland\npublisher: Hill Press\n---\n", "Moran thanked Corvia.\n", news, ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			p := r.page(parse(t, x.head+x.body))
			defer r.free(p)
			p.prepare()
			if got := strings.Join(p.namesOf(p.issuer), "; "); p.kind != x.kind || got != x.issuer {
				t.Errorf("%s of %q, want %s of %q", p.kind, got, x.kind, x.issuer)
			}
		})
	}
}
