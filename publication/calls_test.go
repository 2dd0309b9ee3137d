package publication

import (
	"testing"

	"parley/codebook"
	"parley/record"
)

// TestCalls: what others urge, demand of or warn the parties is told, the latest first and of each the latest; what a party says, what is doubtful, what is toward somebody else, or everybody, and
// what only a party claims is not.
func TestCalls(t *testing.T) {
	brief := threeSides(t, record.View{}, paper{"2024-02-20", "Calls", []told{
		{"Turkey urged both sides to stop.", "Turkey", codebook.Appeal, "ceasefire", "2024-02-01", .9, ""},
		{"Turkey again urged both sides to stop.", "Turkey", codebook.Appeal, "ceasefire", "2024-02-12", .9, ""},
		{"China threatened to end its aid to Arland if it marches.", "China → Arland", codebook.Threaten, "sanctions", "2024-02-14", .9, ""},
		{"Norway demanded a truce of the farmers.", "Norway → Kenya", codebook.Demand, "ceasefire", "2024-02-14", .9, ""},
		{"Qatar called on the parties to meet.", "Qatar", codebook.Appeal, "talks", "2024-02-14", .05, ""},
		{"Peru urged all countries to take in refugees.", "Peru", codebook.Appeal, "displaced", "2024-02-14", .9, ""},
		{"Nepal called on all leaders to pray for peace.", "Nepal", codebook.Appeal, "ceasefire", "2024-02-14", .9, ""},
		{"Oman called on all the warring factions to stop.", "Oman", codebook.Appeal, "ceasefire", "2024-02-11", .9, ""},
		{"Arland demanded that Corvia leave the valley.", "Arland → Corvia", codebook.Demand, "troop-withdrawal", "2024-02-14", .9, ""},
		{"Arland said that Ghana had warned Corvia of war.", "Ghana → Corvia", codebook.Threaten, "use-of-force", "2024-02-14", .9, "Arland"},
	}})
	got := section(t, brief, "Mediators and other third parties")
	holds(t, got, "- Calls on the parties and warnings to them: China, on 14 February 2024, “China threatened to end its aid to Arland if it marches”. [", "Turkey, on 12 February 2024, “Turkey again urged both sides to stop”. [", "Oman, on 11 February 2024, “Oman called on all the warring factions to stop”. [")
	holdsNot(t, got, "Norway", "Qatar", "farmers", "leave the valley", "Ghana", "Turkey urged", "Peru", "Nepal")
}

// TestManyCalls: a handful of calls is told and the rest counted.
func TestManyCalls(t *testing.T) {
	p := paper{"2024-02-20", "Calls", []told{{"Arland demanded that Corvia leave the valley.", "Arland → Corvia", codebook.Demand, "troop-withdrawal", "2024-02-14", .9, ""}}}
	for _, who := range []string{"Turkey", "China", "Norway", "Qatar", "Kenya", "Ghana"} {
		p.lines = append(p.lines, told{who + " urged both sides to stop.", who, codebook.Appeal, "ceasefire", "2024-02-01", .9, ""})
	}
	holds(t, section(t, threeSides(t, record.View{}, p), "Mediators and other third parties"), "2 more callers.")
}
