package record

import (
	"embed"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/goccy/go-yaml"

	"parley/codebook"
)

//go:embed rules/*.yaml
var ruleFiles embed.FS

// A stanceRule says what an act says of its actor's stance.
type stanceRule struct {
	Step    int  `yaml:"step"`
	Against bool `yaml:"against"`
	Weak    bool `yaml:"weak"`
	Alone   bool `yaml:"alone"`
	Answer  bool `yaml:"answer"`
}

// A roleRule says what makes a third party what.
type roleRule struct {
	Role   string         `yaml:"role"`
	Acts   []codebook.Act `yaml:"acts"`
	Issues []string       `yaml:"issues"`
	Toward string         `yaml:"toward"`
	Either bool           `yaml:"either"` // issues or toward is enough
	// Words are those that its quote must hold, and Without those that it must not.
	Words, Without pattern
}

type rules struct {
	stances map[codebook.Act]stanceRule
	roles   []roleRule

	obligation    obligation
	contact       contactRules
	emissaries    emissaryRules
	counterpart   counterpartRules
	leaving       leavingRules
	tenure        tenureRules
	unlisted      unlistedRules
	issues        issueRules
	ceasefire     ceasefireRules
	commitment    commitmentRules
	contradiction contradictionRules
	retraction    retractionRules
	nameless      namelessRules
	named         namedRules
	schedule      scheduleRules
	parties       partyRules
	obstacles     struct {
		Waives pattern `yaml:"waives"`
		Mutual pattern `yaml:"mutual"`
		Denies pattern `yaml:"denies"`
		// Refused are words of a refusal that name what is refused by a noun alone.
		Refused wording `yaml:"refused"`
	}
	vacuous struct {
		Nouns   []string `yaml:"nouns"`
		Verbs   []string `yaml:"verbs"`
		Pattern pattern  `yaml:"pattern"`
		// Opens are words that only open the list of what is agreed.
		Opens []string `yaml:"opens"`
		// Duties are words without one of which no quote is hollow.
		Duties []string `yaml:"duties"`
		// Hollow are words of a demand that do not say what is demanded.
		Hollow pattern `yaml:"hollow"`
		// Papers are words by which somebody signs what is no agreement.
		Papers pattern `yaml:"papers"`
		// Ending are words by which somebody welcomes the end of a truce, an agreement or talks.
		Ending wording `yaml:"ending"`
		// Thanks are words by which somebody thanks another for mediating.
		Thanks wording `yaml:"thanks"`
	}
	course courseRules

	aloud map[string]int  // scenarios.Called 2, scenarios.Weighed 1
	noise map[string]bool // stems of matter.yaml
	// anybody holds the words of anybody.yaml, which alone name nobody.
	anybody map[string]bool

	scenarios     scenarioRules
	scenarioNames []string // the phrases of scenarios.Names, in order

	background struct {
		Earlier pattern `yaml:"earlier"`
		After   pattern `yaml:"after"`
		Under   pattern `yaml:"under"`
		News    pattern `yaml:"news"`
		Told    pattern `yaml:"told"`
	}
}

func (r *rules) stance(act codebook.Act) bool { _, ok := r.stances[act]; return ok }

var loadRules = sync.OnceValues(func() (*rules, error) {
	var r rules
	var noise []string
	var anybody [][]string
	for name, into := range map[string]any{"rules/stances.yaml": &r.stances, "rules/roles.yaml": &r.roles, "rules/scenarios.yaml": &r.scenarios, "rules/obligation.yaml": &r.obligation,
		"rules/meetings.yaml": &r.contact, "rules/emissaries.yaml": &r.emissaries, "rules/counterpart.yaml": &r.counterpart, "rules/leaving.yaml": &r.leaving, "rules/tenure.yaml": &r.tenure, "rules/unlisted.yaml": &r.unlisted, "rules/issues.yaml": &r.issues, "rules/ceasefire.yaml": &r.ceasefire, "rules/commitments.yaml": &r.commitment,
		"rules/background.yaml": &r.background, "rules/contradictions.yaml": &r.contradiction, "rules/retractions.yaml": &r.retraction, "rules/matter.yaml": &noise, "rules/anybody.yaml": &anybody, "rules/nameless.yaml": &r.nameless, "rules/named.yaml": &r.named, "rules/course.yaml": &r.course, "rules/schedule.yaml": &r.schedule, "rules/vacuous.yaml": &r.vacuous, "rules/parties.yaml": &r.parties, "rules/obstacles.yaml": &r.obstacles} {
		data, err := ruleFiles.ReadFile(name)
		if err != nil {
			return nil, err
		}
		if err := yaml.UnmarshalWithOptions(data, into, yaml.Strict()); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	for act := range r.stances {
		if !slices.Contains(codebook.Acts, act) {
			return nil, fmt.Errorf("rules/stances.yaml: %q is no act", act)
		}
	}
	r.issues.index()
	r.noise = map[string]bool{}
	for _, w := range stems(strings.Join(noise, " ")) {
		r.noise[w] = true
	}
	r.anybody = map[string]bool{}
	for _, w := range slices.Concat(anybody...) {
		r.anybody[w] = true
	}
	r.scenarioNames = slices.Sorted(maps.Keys(r.scenarios.Names))
	r.aloud = map[string]int{}
	for rank, words := range [][]string{nil, r.scenarios.Weighed, r.scenarios.Called} {
		for _, w := range words {
			r.aloud[w] = rank
		}
	}
	return &r, nil
})
