package intake

import (
	"fmt"
	"path/filepath"
	"strings"

	"parley/casefile"
	"parley/document"
	"parley/edtf"
	"parley/source"
)

// dated looks at the day of publication that a copy of a text in the case is given by its name or by the manifest of the case that it comes from.
// Where the text in the case has none, the day is noted in the manifest: the copy says more. Where it has another, it stays. What was done
// is said in a sentence; the empty one says that the copy says nothing new.
func (d Delivery) dated(item source.Item, copied contents, kept string, items map[string]source.Item) (string, error) {
	if copied.doc == nil || copied.doc.Published.IsZero() {
		return "", nil
	}
	there, ok := items[kept]
	sameName := strings.HasSuffix(kept, "-"+baseName(item)) // and so the same day, unless a manifest says another
	if !ok || sameName && item.Given.Published == "" && there.Given.Published == "" {
		return "", nil
	}
	have, err := document.Parse(copied.raw, document.Options{Path: there.Path, Format: there.Format, Given: there.Given})
	if err != nil {
		return "", nil // Sync says it
	}
	name, day, from := casefile.SourcesDir+"/"+kept, copied.doc.Published, item.Path
	switch {
	case have.Published.IsZero() && !d.DryRun:
		g := there.Given
		e := source.Entry{Path: kept, SHA256: copied.sum, From: there.From, Received: there.Received, Title: g.Title, Published: day.String(), Publisher: g.Publisher, Author: g.Author, URL: g.URL, Lang: g.Lang}
		err := note(filepath.Join(d.Dir, casefile.SourcesDir, manifestName), e)
		there.Given.Published = e.Published
		items[kept] = there
		return fmt.Sprintf("%s had no day of publication; it is dated %s now, as its copy %s is", name, day, from), err
	case have.Published.IsZero():
		return fmt.Sprintf("%s has no day of publication; it would be dated %s, as its copy %s is", name, day, from), nil
	case edtf.Compare(have.Published, day) != 0:
		return fmt.Sprintf("%s is a copy of %s, which stays dated %s, and not %s; if that is wrong, correct \"published\" in %s/%s", from, name, have.Published, day, casefile.SourcesDir, manifestName), nil
	}
	return "", nil
}

// items gives what the case knows of its own files, by their paths below sources/, with "/".
func (d Delivery) items() map[string]source.Item {
	items, folder := map[string]source.Item{}, filepath.Join(d.Dir, casefile.SourcesDir)
	for item, err := range source.Find(d.Dir) {
		if err != nil {
			continue // Sync says it
		}
		if rel, err := filepath.Rel(folder, item.Path); err == nil {
			items[filepath.ToSlash(rel)] = item
		}
	}
	return items
}
