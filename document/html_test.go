package document_test

import (
	"strings"
	"testing"

	"parley/document"
)

// TestWordsBehindScripts: what stands in the middle of a line without being part of it takes no words with it.
func TestWordsBehindScripts(t *testing.T) {
	around := strings.Repeat("<p>Delegations of both states came to the town on the river and spoke about the bridge for many hours on that day.</p>", 5)
	for _, x := range []string{"<script>alert(1)</script>", "<script>1</script>\n<script>2</script><!-- ad --> ", "<style>a{}</style>", "<iframe src=x></iframe>", "<noscript>no</noscript>",
		"<svg><text>q</text></svg>", "<button>Share</button>", "<aside>ad</aside>", "<figure><img src=x><figcaption>the bridge</figcaption></figure>", "<video></video>", "<embed>"} {
		page := "<html><head><title>Talks</title></head><body><article><h1>Talks on the river</h1>" + around + "<p>Arland rejected the " + x + "ceasefire proposal of Borduria.</p>" + around + "</article></body></html>"
		d, err := document.Parse([]byte(page), document.Options{ID: "talks.html", Path: "talks.html"})
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(d.Text, "Arland rejected the") || !strings.Contains(d.Text, "ceasefire proposal of Borduria.") {
			t.Errorf("%s took words with it:\n%s", x, d.Text)
		}
	}
}

// TestComments: what readers write below an article is not of it.
func TestComments(t *testing.T) {
	article := strings.Repeat("<p>Delegations of both states came to the town on the river and spoke about the bridge for many hours on that day.</p>", 3)
	for _, x := range []string{`<div class="comments"><h3>Comments</h3><p>bob: They will never agree to anything at all, whatever the two of them may say!</p></div>`,
		`<section id="comment-section"><ol><li>They will never agree to anything at all, whatever the two of them may say!</li></ol></section>`} {
		d, err := document.Parse([]byte("<html><head><title>Talks</title></head><body><main><h1>Talks on the river</h1>"+article+x+"</main></body></html>"), document.Options{ID: "talks.html", Path: "talks.html"})
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(d.Text, "never agree") || !strings.Contains(d.Text, "Delegations") {
			t.Errorf("%s", d.Text)
		}
	}
	for _, x := range []string{`<div class="comments"><h1>Talks</h1>` + article + `</div>`, `<h1>Talks</h1><div class="comments">` + article + `</div>`,
		`<div class="page comments"><div class="body">` + article + `</div><div>More of this</div></div>`, `<form id="page"><div><h1>Talks</h1>` + article + `</div></form> All rights reserved`} {
		d, err := document.Parse([]byte("<html><body>"+x+"</body></html>"), document.Options{ID: "talks.html", Path: "talks.html"})
		if err != nil || !strings.Contains(d.Text, "Delegations") {
			t.Errorf("an article was left out: %v: %s", err, x)
		}
	}
}

// TestShortPages: the blocks of a short page stand apart, and once each, also where the page has no room between its tags.
func TestShortPages(t *testing.T) {
	long := "Delegations of both states came to the town on the river and spoke about the bridge for many hours on that day."
	body := func(tag string, blocks ...string) string {
		return "<" + tag + ">" + strings.Join(blocks, "</"+tag+"><"+tag+">") + "</" + tag + ">"
	}
	for _, x := range []struct{ name, page, want string }{
		{"article", "<article><h1>Truce offer</h1><p>Arland offered a truce.</p><p>Borduria rejected it.</p></article>", "Truce offer\n\nArland offered a truce.\n\nBorduria rejected it."},
		{"no article", "<h1>Truce offer</h1>\n<p>Arland offered a truce.</p><p>Borduria rejected it.</p>", "Truce offer\n\nArland offered a truce.\n\nBorduria rejected it."},
		{"longer", "<article><h1>Talks</h1>" + body("p", long+" Once.", long+" Twice.") + "</article>", "Talks\n\n" + long + " Once.\n\n" + long + " Twice."},
		{"boxes", "<article>" + body("div", "Talks", long+" Once.", "Borduria rejected it.") + "</article>", "Talks\n\n" + long + " Once.\n\nBorduria rejected it."},
		{"button", "<nav><a href=x>Home</a></nav><main><h1>Talks</h1><button>Share</button>" + body("p", "Arland offered a truce.", "Borduria rejected it.") + "</main><footer>Daily</footer>", "Talks\n\nArland offered a truce.\n\nBorduria rejected it."},
		{"one word", "Arland rejected it.", "Arland rejected it."},
	} {
		d, err := document.Parse([]byte("<html><head><title>News</title></head><body>"+x.page+"</body></html>"), document.Options{ID: "a.html", Path: "a.html"})
		if err != nil || d.Text != x.want {
			t.Errorf("%s: %v\n%q, want\n%q", x.name, err, d.Text, x.want)
		}
	}
}
