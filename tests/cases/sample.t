The sample corpus answers the question that Dossier began with.

  $ DOSSIER_GAZETTEERS="$SHIPPED" indexer "$PAPERS" | sed -E 's/[0-9.]+ s/... s/'
  28 papers added: 28 papers, 105 passages in the index (... s)
  $ query Quds Force drug -n 1 --facets 0 | sed "s|$PAPERS|...|"
  Iran and the Taliban: A Tactical Alliance?
  Farhad Rezaei \xc2\xb7 The Begin-Sadat Center for Strategic Studies \xc2\xb7 BESA Center (esc)
  Perspectives 1,064 \xc2\xb7 2019-01-15 (esc)
  .../besa-1064.md \xc2\xb7 1 of 3 matching passages (esc)
  
   1. The **Quds Force** and the **drug** trade #3
      The **Quds Force**, which has links with South American cartels, has also
      profited from **drug** smuggling out of Afghanistan into Iran. In 2012 the US
      Treasury Department designated Brig. Gen. Gholamreza Baghbani, head of the
      force's office in Zahedan, as a narcotics trafficker. The Treasury said that
      Afghan smugglers repaid Iranian business by carrying arms to the Taliban.
      Actors: Quds Force, Afghanistan, Iran, US Department of the Treasury,
      Gholamreza Baghbani, Taliban
      Provinces: Zahedan (Sistan and Baluchestan)
  
  14 passages in 7 papers, 1 with Quds Force + drug; shown: 1-1
  $ query drug --actor "Quds Force" --province "Sistan and Baluchestan" --facets 0 | grep -c 'Quds Force'
  3
  $ query water --actor qods --province ghur --facets 0 | tail -n 1
  water: 10 passages, but none that passes the filters.
  Without the actor Quds Force there is 1 passage.
  0 passages in 0 papers
