package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"unicode/utf8"

	"parley/codebook"
	"parley/document"
	"parley/measure"
	"parley/reader"
)

// An annotation is a passage of a text with its statements, of which the text itself is no part: the text is named by its
// file and its hash, and statements by byte offsets in the passage. See annotations/README.md.
type annotation struct {
	Source     string         `json:"source"` // file, from the folder of the data
	SHA256     string         `json:"sha256"` // of its bytes
	Start      int            `json:"start"`  // of the passage, in bytes of the file
	End        int            `json:"end"`
	Published  string         `json:"published,omitempty"` // where the file does not say so itself
	Publisher  string         `json:"publisher,omitempty"`
	Title      string         `json:"title,omitempty"`
	Name       string         `json:"name,omitempty"` // of a text that was written for this purpose
	Text       string         `json:"text,omitempty"` // and the text itself, in place of source, sha256, start and end
	Statements []annotatedAct `json:"statements"`
}

type annotatedAct struct {
	Start    int           `json:"start"`
	End      int           `json:"end"`
	Act      string        `json:"act"`
	Actor    measure.Names `json:"actor"`
	Target   measure.Names `json:"target"`
	Issue    measure.Names `json:"issue"`
	Speaker  string        `json:"speaker"`
	Date     string        `json:"date"`
	Modality string        `json:"modality"`
}

// loadAnnotations reads the passages of all .jsonl files of a folder. data is the folder that their sources are in.
func loadAnnotations(dir, data string) ([]measure.Text, []reader.Lesson, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	if err != nil {
		return nil, nil, err
	}
	var texts []measure.Text
	var lessons []reader.Lesson
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			return nil, nil, err
		}
		lines := bufio.NewScanner(bytes.NewReader(raw))
		lines.Buffer(nil, 1<<24)
		for n := 1; lines.Scan(); n++ {
			var a annotation
			if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
				return nil, nil, fmt.Errorf("%s:%d: %w", path, n, err)
			}
			text, lesson, err := a.lesson(data)
			if err != nil {
				return nil, nil, fmt.Errorf("%s:%d: %w", path, n, err)
			}
			texts, lessons = append(texts, text), append(lessons, lesson)
		}
		if err := lines.Err(); err != nil {
			return nil, nil, fmt.Errorf("%s: %w", path, err)
		}
	}
	return texts, lessons, nil
}

// lesson cuts the passage out of its file, under the head of the file or the one that the annotation gives.
func (a *annotation) lesson(data string) (measure.Text, reader.Lesson, error) {
	if a.Text != "" {
		text, lesson, err := a.place([]byte(a.Text), a.head(nil), a.Name+".md")
		lesson.Made = true
		return text, lesson, err
	}
	raw, err := os.ReadFile(filepath.Join(data, filepath.FromSlash(a.Source)))
	if err != nil {
		return measure.Text{}, reader.Lesson{}, err
	}
	if sum := sha256.Sum256(raw); hex.EncodeToString(sum[:]) != a.SHA256 {
		return measure.Text{}, reader.Lesson{}, fmt.Errorf("%s is not the file that was annotated: its SHA-256 differs", a.Source)
	}
	if a.Start < 0 || a.End < a.Start || a.End > len(raw) {
		return measure.Text{}, reader.Lesson{}, fmt.Errorf("%s: bytes %d to %d are not in it", a.Source, a.Start, a.End)
	}
	return a.place(raw[a.Start:a.End], a.head(raw), fmt.Sprintf("%s--part%d", trimExt(filepath.Base(a.Source)), a.Start))
}

// place reads the passage under its head and puts the statements where they stand in it.
func (a *annotation) place(passage, head []byte, path string) (measure.Text, reader.Lesson, error) {
	raw := append(head, passage...)
	text := measure.Text{Raw: string(raw), Gold: measure.File{Doc: path, Coverage: measure.Exhaustive}}
	doc, err := document.Parse(raw, document.Options{Path: path})
	if err != nil {
		return text, reader.Lesson{}, err
	}
	lesson := reader.Lesson{Doc: doc, Loose: true}
	for _, s := range a.Statements {
		if s.Start < 0 || s.End <= s.Start || s.End > len(passage) {
			return measure.Text{}, reader.Lesson{}, fmt.Errorf("%s: statement %d to %d is not in the passage", path, s.Start, s.End)
		}
		span, ok := place(doc.Text, string(passage[s.Start:s.End]), s.Start)
		if !ok {
			return measure.Text{}, reader.Lesson{}, fmt.Errorf("%s: %q is not in the text as it is read", path, passage[s.Start:s.End])
		}
		lesson.Gold = append(lesson.Gold, reader.Gold{Span: span, Actor: s.Actor, Target: s.Target, Issue: s.Issue,
			Act: codebook.Act(s.Act), Modality: codebook.Modality(s.Modality), Speaker: s.Speaker, Date: s.Date})
		at := utf8.RuneCount(passage[:s.Start])
		quote := string(passage[s.Start:s.End])
		text.Gold.Statements = append(text.Gold.Statements, measure.Gold{Quote: quote, Start: at, End: at + utf8.RuneCountInString(quote),
			Actor: s.Actor, Act: s.Act, Issue: s.Issue, Target: s.Target, Speaker: &s.Speaker, Date: &s.Date, Modality: s.Modality})
	}
	return text, lesson, nil
}

// head is the front matter that the passage is read under.
func (a *annotation) head(raw []byte) []byte {
	if bytes.HasPrefix(raw, []byte("---\n")) {
		if at := bytes.Index(raw, []byte("\n---\n")); at >= 0 {
			return append(bytes.Clone(raw[:at+5]), '\n')
		}
	}
	if a.Published == "" && a.Publisher == "" && a.Title == "" {
		return nil
	}
	var b bytes.Buffer
	b.WriteString("---\n")
	if a.Published != "" {
		fmt.Fprintf(&b, "published: %s\n", a.Published)
	}
	if a.Publisher != "" {
		fmt.Fprintf(&b, "publisher: %q\n", a.Publisher)
	}
	if a.Title != "" {
		fmt.Fprintf(&b, "title: %q\n", a.Title)
	}
	b.WriteString("lang: en\n---\n\n")
	return b.Bytes()
}

func trimExt(name string) string { return name[:len(name)-len(filepath.Ext(name))] }
