package casefile

import (
	"slices"

	"parley/codebook"
)

// decodeIssues reads the issues with their ordered options. An issue whose id is not canonical names the canonical
// issue that it belongs under.
func (c *Case) decodeIssues(list Node, base *codebook.Codebook) {
	var canonical []string
	for _, issue := range base.Issues() {
		canonical = append(canonical, issue.ID)
	}
	for _, n := range list.List() {
		f := n.Fields("issue", "id", "name", "parent", "aliases", "cues", "options", "note")
		issue := codebook.Issue{ID: decodeID(f.Need("id")), Name: f.Get("name").Text(),
			Aliases: f.Get("aliases").Texts(), Cues: f.Get("cues").Texts()}
		issue.Parent = f.Get("parent").OneOf("canonical issue", canonical)
		switch known := slices.Contains(canonical, issue.ID); {
		case issue.ID == "" || f.Get("parent").Exists() && !known:
		case known && issue.Parent != "":
			f.Get("parent").Errorf("%s is a canonical issue and has no parent; remove it", issue.ID)
		case !known:
			f.Get("id").Errorf("%q is no canonical issue%s. An issue of the case's own needs parent: the canonical issue that it belongs under", issue.ID, DidYouMean(issue.ID, canonical))
		}
		if _, taken := c.Issue(issue.ID); taken && issue.ID != "" {
			f.Get("id").Errorf("the issue %q is described twice; put both under one", issue.ID)
		}
		cues := map[string]string{} // a cue → the option that has it
		for _, o := range f.Get("options").List() {
			issue.Options = append(issue.Options, decodeOption(o, issue, cues))
		}
		c.Issues = append(c.Issues, issue)
	}
}

func decodeOption(n Node, issue codebook.Issue, cues map[string]string) codebook.Option {
	f := n.Fields("option", "id", "name", "cues", "note")
	o := codebook.Option{ID: decodeID(f.Need("id")), Name: f.Get("name").Text(), Cues: f.Get("cues").Texts()}
	for _, other := range issue.Options {
		if other.ID == o.ID && o.ID != "" {
			f.Get("id").Errorf("the issue %s has an option %q already; choose another id", issue.ID, o.ID)
		}
	}
	for _, item := range f.Get("cues").items() {
		cue := item.Text()
		if other, taken := cues[cue]; taken && other != o.ID {
			item.Errorf("the cue %q stands for %s already; within an issue a cue can stand for one option only", cue, other)
		}
		cues[cue] = o.ID
	}
	return o
}
