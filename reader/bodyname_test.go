package reader

import "testing"

// TestBodyAtLength: a name goes on behind the noun of a body, an abbreviation of another language names it from there on, and the land at its end is no part of it.
func TestBodyAtLength(t *testing.T) {
	r := readerOf(t, nil)
	for _, c := range []struct{ text, quote, want string }{
		{"The Front for Change and Concord in Arland (FACA), a rebel group, rejected the deal.", "Front", "Front for Change and Concord"},
		{"The main rebel Front for Change and Concord in Arland (FACA) rejected the deal. FACA said it would not sign.", "FACA", "Front for Change and Concord"},
		{"Arland’s Front for Change and Concord did not sign the pledge.", "Front", "Front for Change and Concord"},
		{"The National Front for the Liberation of the Coast left. The Front denied it.", "Front", "National Front for the Liberation of the Coast"},
		{"Fighters of the Union of Resistance Forces attacked a convoy.", "Union", "Union of Resistance Forces"},
		{"The rebel Alliance for Peace and Change signed a truce.", "Alliance", "Alliance for Peace and Change"},
		{"The People's Liberation Front of the Hills (FLPH) accused the army.", "Liberation", "People's Liberation Front of the Hills"},
		{"The Party of Free Hills called for elections. The party also demanded a truce.", "party", "Party of Free Hills"},
		{"On Monday the Army of Arland entered the town.", "Army", "Arland"},
		{"The Council of Ministers approved the plan.", "Ministers", ""},
		{"The Front for Change and Arland signed a truce.", "Front", "Front for Change"},
		{"The Council for the Defence of Arland rejected the deal.", "Defence", "Council for the Defence of Arland"},
		{"The Front for the Unity of Corvia and the Free Coast Movement signed a truce.", "Front", "Front for the Unity of Corvia"},
		{"The Front for the Unity of Corvia and the Free Coast Movement signed a truce.", "Movement", "Free Coast Movement"},
		{"The Front for Change of Arland signed a truce.", "Front", "Front for Change"},
		{"The Free Coast Organisation, or FCO, declared a truce. On Monday the FCO left.", "FCO", "Free Coast Organisation"},
		{"FAC rejects the truce of the army. The Free Army of the Coast (FAC) left.", "FAC", "Free Army of the Coast"},
		{"The Ember Army left. The armed movement known as Harak said it would lay down its arms.", "it", "Harak"},
		{"The Arlander Council for Reform met.", "Council", "Council for Reform"},
		{"The Arland Freedom Movement rejected the deal.", "Movement", "Arland Freedom Movement"},
		{"The Arland Liberation Army rejected the deal.", "Army", "Arland Liberation Army"},
		{"The Arland Border Army entered the town.", "Arland", "Arland"},
	} {
		if got := actorsAt(t, r, c.text, c.quote); got != c.want {
			t.Errorf("%s: %q is %q, want %q", c.text, c.quote, got, c.want)
		}
	}
}
