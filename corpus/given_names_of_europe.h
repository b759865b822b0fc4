// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace dossier {

// European given names, folded, as Debian's python3-fake-factory 0.9.3 (MIT) lists them for the lands
// of Europe; general knowledge. Without those that are also English words, towns or lands.
inline constexpr std::string_view kGivenNamesOfEurope = R"(
aada aage aaliyah aapo aarne aaro aashaa aatos abeiku abelardo abelone abena abjorn abramo abril achim adalbert
adalberto adela adelaida adelheid adelin adelina adeline adina aditii adrianna adrien adrienne adwoa afanasii afia
afinogen afua agafia agafon agap agata agatha agathe aggei aglaia agne agnese agneta agnete agnieszka agnos agripina
agustin ahti aiden aila aili aime aimee aimo aina airi aitor akaki akim akos akosua aksel akseli akua akulina akwasi
akwesi alain alana alban alberte albertina albina albrecht aldin aldo aldonza aleks aleksandra aleksanteri aleksei
aleksi alen alena alenka aleodor alessio alevtin alevtina alexa alexandr alexandrie alexandrina alexandros alexandru
alexe alexia alfons alida alighiero alin alina alisa alistar alla alois aloisia alvar alwin alzbeta amalia amalie
amaliia amalija amedeo amedeu amelie amerigo amina amira amiran amparo amvrosii amza anabel anabela anaida anais
anamaria ananii anastasie anastasiia anastasios anastazja anatolie anatolii anca ancuta anda andela andra andrada
andre andree andreea andreia andrej andrian andrii andrija andron andronik andrzej anel anemona aneta anett anette
anezka angelica angelika angelique anghel anghelina anica aniela anika anikei anikita aniko anisim anisoara anka anke
ankica annamaria anneli annelie annelies anneliese annelise annemarie annemette annemijn anni anniina annika annikki
annukka anouk anselmo anssi antero antim antimo antip antje anto antoaneta antoinette antonela antoni antonie
antonietta antonija antonin antonina antonino antonios antoniu antun anuta anzhela anzhelika anzor apollinarii
apolonia apostolos araceli arcelia arcibaldo arduino arefii ariadna arian ariana ariane arie arild arina aristarkh
aristita arja arkadii arkadiusz arkhip armen armin arnaude arne arno arnost aroldo aron arsen arsenie arsenii artemide
artemii artemisa arttu artturi arvid arvo asbjorn asger asko askold assia atena athanasios audenico auguste augustina
aukusti aulikki aulis aune aurel aurelia aurelian aureliana aurelie aurelio aurica aurore ausonio avdei averian
averkii avgust avgustin avide avksentii avram avrelii avtonom awesi axinte ayden aylin ayoub ayten azar azarii azra
azue bacchisio badri baldassarre balthasar banel bara barbora barbro barbu barica baris bartek bartolomeu basarab
bastiaan bastian battista bazhen beata beate beatrix bedrich begona bela belen benedetta benedicte benedikte benedita
bengt beniamin benjamim benno benone bente benthe berend berit bernabe bernt berta bertil bertram besarion besik
betina bettina bettino bianca bianka bibi bibiana biljana birger birgit birgitta birgitte birte birthe biserka bizina
bjarne bjorg blanca blanduzia blanka blazej blazena boaz bodil bogdana bogdanna bogodar boguslav boguslava bohumil
bohumila bohumir bohuslav boian bojan boje boleslav bondo borge borje borris bortolo borys bozena bozica bradut bram
brandusa branka branko breno bretislav brigita brigitta brita britta bronislav bronislava bror bruna bucur budimir
cacilia caetana caio caius calebe calin camelia camil camilla canan cantemir capucine caridad carin carita carlijn
carlota carmela carmelo carmina carminho carola carolin carolina carsten casandra casian casiana casper catalin
caterina catharina cathrine catinca catrina catrine catrinel caua caue cazimir cecco cecile cecilie cedrin celina
celine cerasela ceylin cezar cezara cezary charlotta charlotte cheslav christel christelle christer christiane
christin christoffer christos ciprian cipriana cira cirino cirkeline ciro citlali claes clarice clarisa claudine
claudiu claus clavs clea clemence clemente clementina cleros clodovea codin codrin codrina codrut codruta colins
collin concetta conchita conny constanca constanta constantin constantina consuela coralia cordula corina corinna
cornel cornelio cornelis corneliu corvin cosetta cosimo cosmin cosmina costache costantino costanzo costel costin
crenguta crin crina cristea cristiano cristofor cristyn csaba cyprian daan dacian daciana dafina dagmar dagmara dagny
daiana dalibor damaris damiana damiano damir damjan dani daniella danijel danijela danila danique danna dante danthon
danuse danuta darejan daria dariana darina dario dariusz davi davor davyd dawid debora decebal dementii demetra demian
demid demis denisa deniz despina detlef devi dewi diamante dian dida didina dietmar dilara dimitrina dimitrios dindo
dinis dino dinu diogo dion ditte dmitrii dmitro dobromysl dobroslav dochia doina domagoj domenico domingo dominika
domiziano domnica donatella dorcas dorel dorian doriana dorin dorina dorinel dorli dorofei dorota dorothea dorothee
dorte dorthe doru draga dragica dragos dragutin drahomira drazen ducu duje dulce dumitra dumitrana dumitru duncan
dunja durdica duro dusan dylano ebba ebbe ecaterina ecrin edilio edin edina edita edouard eduarda edvard edvige edvin
eelis eemeli eemil eerik eero eetu eeva efim efrem eftimia eftimie egidio egil egisto egon egor eija eila einar einari
einer eino eirik eivind eivor ekaterina ekaterine ekow elda elene eleni eleonore elfriede elga elguja elia eliabeth
eliana eliane elif eliisa elin eline elio elisabet elisabeta elisaveta elisei eliska eliso elizabeta elizar elizaveta
elize eliziario elke elli ellinor elliot elma elmar elmeri elmira elna eloah elodia elodie eloisa eloy elsbeth
elsebeth elsie elvia elza elzbieta emanoil emanuel emanuela emanuella emanuelly emanuil emelian emelie emidio emilian
emiliia emilija emilly emin emmanuelle emmanuil emmi emzar enrica ensio epifan erast eremei eremia eriberto erick
erina erkki erland erling ermes ermil erminia erminio ermolai erna ernestina ernst erofei erol ervin eryk esben esila
esko esmarelda esmee esmeralda esparta espen esperanza essi estefania estela estera esteri ettore eufemia eufrosina
eugen eunice eusebia eusebio eusebiu eustachio eustatiu evangelista evanghelina evdokiia evdokim evelien eveliina
evelin evelina eveline evelio evelyne evert evfrosiniia evgenia evgenii evgeniia evgraf evie evita evlampii evpraksiia
evsei evstafii evstignei ewald ewelina faas fabia fabiana fabiano fabienne fabiola fadei faina fatih fatime fedde
fedir fedor fedosii fedot felicia felicitas feliks femke fenna fenne feofan feoktist ferapont ferdinando ferenc
fevroniia fien fiene fiifi filaret filimon filip filipa filipe filipp filippa filofteia filomena finn fiodor fiokla
fiorentino fiorenzo flavia flaviana flaviu flemming fleur floare floarea floortje flor florea florencia florenta
florentin florentina floriana florica florina floris foka folco foma fortunat fortunata fotii fran francesco francisc
francisca franciska franciszek franco francoise frans frantisek frantiska frants franziska freddy frede frederico
frederikke frederique fredi fredrik fredy freja frida fridolin frieda friederike frode frol frusina fryderyk fulvio
fuma furio gabino gabor gabrielle gabrielly gaetano gaja galaktion galina gani ganna gaspar gastone gavino gavrila
gavrilo geanina gebhard gela gelsomina gelu gema gemma genadi genaro gennadii gentiana genziana georg georgel georgeta
georgette georgiana georgii georgios gerasim gerda gerlando gerlinde germaine germano gernot gero gerold geronimo
gerrit gert gertrud gertrude geta geza ghenadie gheorghe gheorghita gherghina ghita giacinta giacinto giacobbe
gianantonio giancarlo gianina gianleonardo gianmarco gianmaria gianriccardo gica gicu giel gifty giga gigla gijs gilda
gino gioacchino giobbe giordano giorgi giorgian giorgiana giorgio giovanna gisela gitte giuli giuliano giulietta
giuseppina givi glafira gleb goderzi goga gogi gogita goncalo gordei gordii gorm gosta gostomysl gote gottfried
gottlieb graciela graham gratian gratiana gratiela grazia graziano gregoire gregorian gremislav grete grethe grigol
grigore grigorii grzegorz guadalupe gudrun guendalina guguli guillermina gulay guliko gunar gunborg gundhild gunhild
gunilla gunn gunnel gunter gunther gunvor guram gurii gurli gustaf gustaw guus guusje gyda hailey hakon hana hanife
hannabel hanne hannele hannelore hannu hansjorg hanspeter haralamb haralambie harald harri hartmut hatice havard
hedwig hege heike heikki helge heli helina helle hellevi helmi heloisa helvi henning henrieta henriette henrikki
heracleea herdis hermann hermanni hermelinda hermine herta hidde hilde hildegard hilkka hillevi hjalmar hjalte holger
honore horacio horatiu horea horia hortense hortensia hrvoje hulda hynek iacob iacopo iakiv iakov iakub iamze iancu
ianis ianuarii iara iarema iarina iaropolk iaroslav iaroslava iasmina iben iefrem ielisaveta ielisei ieremia ieva
ievgen ignacy ignat ignatii ignaz ihsan iida iiris iisakki iker ilari ilarie ilario ilarion ildiko ileana ilia ilie
ilija ilinca ilka ilkka illia ilmari ilona ilse imelda imke inaya indra indy ineta ineza ingeborg ingegard ingegerd
ingela ingelise ingemar inger ingmar ingo ingrida ingvar inkeri inmaculada innokentii inocentiu ioan ioana ioanina
ioanna ioannis iolanda ione ionel ionela ionelia ionica ionut ioseb iosefina iosif iosip ipat ipatii ippolit ippolito
iraida irakli iraklii iridenta irine irinel irja irmeli irmgard isabela isabelly isadora isai isak isidor isira ismet
ismo istvan italo itzel iukhim iulia iulian iuliana iulii iuliia iuliu iuri iurie iurii iustim iustin iustina
iustinian iuvenalii ivane ivanka ivanna ivano ivar iver iveta ivka ivona ivonne iwan izabela iziaslav izmail izolda
izot jaakko jaana jaba jacek jacobine jacopo jaka jakob jakov jakub jalmari janeta jani janina janis janja janko jann
janna janne janni jannie jannis jano jaqueline jari jarkko jarl jarmila jarmo jarno jaromir jaroslava jasmijn jasmin
jasmina jasminka jasna jayda jayden jaylinn jayson jeana jeannette jeannine jedrzej jele jelena jelle jelte jemal
jenel jenni jennie jente jeppe jere jeremi jeronimo jerzy jesper jindrich jindriska jinthe jiri jirina jitka joachim
joakim joannes joelle joep johanne johnnie jolanda jole jolie jolijn joni jonna jonny joojo joona joonas joonatan
joost jordy jorg jorma jorn jort jorunn josef josefa josefiina josefin josefine josette josiah josiane josipa josko
joso jost jouko jouni jozef jozo juha juhana juhani juho jukka juliane julianna julieta julija julijana julita juliusz
jumber juraj jure juri jurre jussi justina justyna jutta juul juulia juuso jyrki jytte kaarina kaarlo kacper kaija
kaique kaisa kajetan kajsa kalervo kalevi kalina kalle kallistrat kamil kamila kamilla kamilly kapiton karel kari
karina karine karlijn karlo karmen karol karoliina karolin karolina karoline karsten kasian kasim kaspar katalin
katariina katarina katarzyna katcha katerina kathe kathi kathrin katica katja katri katriina katrin katrine katy kauko
kaxa kaxaber kayla kaylee kayleigh kazimierz kazimir keano keld kenan kenn kenny kerttu kevim khariton kharlampii
khoma khristina khristofor kian kiki kilian kimmo kimon kira kirilo kirsi kirsti kirstin kirstine kjeld kjell kjersti
kjetil klara klas klaudia klavdii klavdiia klavs kliment knut koba kociss koen kojo koko kondrat kondratii konon
konstantina konstantine konstantinos konstanty kornel kornelia kornil kostiantin kristel krister kristiana kristiina
kristijan kristjan kristoffer kristyna krystian krystof krystyna ksawery kseniia kujoe kullervo kuno kupriian kustaa
kuzma kveta kvetoslava kwabena kwadwo kwaku kwamena kwasi kweku kwesi kyan kyano kyara kyllikki kyra lacramioara
ladimir ladislau ladislav ladislava laerke laerte laetitia lais lali lamara lamberto lamzira lana lara larisa lascar
lasha lassi laure laurens laurentia laurentiu laurenz lauri laurian laurits lauro laus laust lavinia lavr lavrentii
lawrencia lazar lazzaro leana leander leandro leena leevi leif lela lelia lene leni lenka lenn lennart lennarth
leonhard leonie leonor leonora leontii leontin leontina leopoldina leordean leos letitia levan levko libor liborio
libuse lica lida lidiia lidija lieke lieve ligia ligita liisa lika lili lilia lilian liliane liliia lilija lilja lill
lillemor lilli lilly lilo linde linn linnea lino linus lioara lisandro lisanne lisbeth lise liselotte lisette liubim
liubomir liubosmysl liubov liudmila liva livia liviu liwia liza lize lizz lizzy ljiljana ljubica ljudmila loek loes
loic lona longin lora loredana lorelei lorenz lorin loris lothar lotta lotte lotti lourenco lovisa lovre lovro luana
luba lubomir lubos luce lucentiu luchezar lucian luciana lucie lucija lucretiu lucrezia ludek ludovic ludovica
ludovico ludvig ludvik luise luiza lukasz lukian lukiia luminita lutz luuk luzia maaike maaria maarit maarten maartje
maciej madalena madalin madalina madelief madlen madona mafalda magda magdalena magdalene maggie maggiore magne magnus
mahmut maiia maija maik maika maiken maire maite majken maka makar maks maksimilian maksymilian malene malgorzata
malika malina malou malthe malvina malwina malxaz mamuka manana manda mandy manfredi manole mantas manuele maqvala
mara marcelina marcella marcelle marcheta marcio marcu marek marfa marga margalita margareta margarete margaretha
margarida margaud margaux margit margret margrethe margrit mari mariagiulia mariane marianita marianna mariano
mariapia marica maricica marietta marieva mariia marija marijan marijana marijn marika marilena marin marinela marino
marinus marioara marion marisela marisol maristella marit marita maritta mariuca mariusz marjaana marjan marjatta
marjo marjukka marjut marketa marketta markku marko markus marlen marlies marlis maro marte marthe martim martina
martta martyn marusia maruska maryse marzio masa massimo matea matei matej mateja mateo mateus mateusz matheus mathew
mathijs matias matija matilda mato matthieu matthijs matti mattia mattias matvei matyas maud mauno mauri maurits mauro
maurycy maximiliano maysa mayte mechislav mecren mediko mees mefodii megi meike meinrad melania melina melita melle
merab merel merete merethe meri merijn merja merle mervi meryem micael micaela micha michaela michala mieszko mietta
mihael mihaela mihai mihail mihnea miia miika mijo mikaela mikhailina mikhailo mikhei mikita mikko mikolai mikolaj
milada milagros milda milen milena milii militsa milka milla mille millicent miloslav miloslava milosz milou milovan
miluse mimi mimoza mindia minodora mioara mira mirabela miran mircea mirco mireia mirela mirella mirian miriana mirja
mirjam mirjami mirjana miro miron mirona miroslava mirsad mirte mirthe miruna mislav mitica mitofan mitrut mitzy
mixeil modesto mogens mohinii moisei mokei monalisa monia morgana moritz morten mstislav mugur mugurel murilo murman
muzio myrthe mzia nada nadejda nadezda nadiia nadja naiara naina nair naira nana nani nanna nanni nanuli narcis
narcisa nargiza narkis nataliia natalija natalja natan nataniel natascha natasja natasza nath nathanael natividad naud
naum nayade nayeli nazibrola naziko nazzareno nechifor nela neli nelli nelly nelu nerea neri nestan nestore nete
nevenka nichifor nicklas niclas nico nicoara nicodim nicolaie nicolaj nicoleta nicoletta nicoline nicu niculina
niculita nicusor nicuta nidia niek niels nienke nieves nifont niilo niina nika nikandr nikanor nikifor niklas nikodem
nikodim nikolaj nikolaos nikolina nikoloz nikon niksa ninel nineli ninfa nino ninthe nisa nives nodar noelia noelle
nona nonna noora noortje norah norica noud nout nugzar nukri nunu nunzia nuria nynke oana oceane octav octavia
octavian octaviana octaviu odarka odeline odette odino odone oiva oivind ojvind okhrim okseniia oktiabrina olav olavi
oldrich oleksa oles olfert olgierd olia olimpia olimpiada olimpian olimpii olimpiu olivie oliviu oliwier olle olli
olov omelian ondrej onisim onni onufrii oona opanas orest oreste oretta orina orkhip ortansa ortensia orvokki osea
osip oskari osmo ossi ostap ostromir osvald oswald oswaldo otakar othmar otilia outi ovidiu ovli oystein oyvind ozana
ozlem paata paavo pacifico paivi paivikki pakhom palle pamfil panagachie panait panas panfil pankrat pankratii
panteleimon paramon paraschiva parfen parmen pascale pascual pasi pasquale patric patrik patrizia patrizio patru
patryk pauli paulica pauliina pavao pavla pavle pavlina peder pekka pelageia pentti pepijn pernilla pernille pertti
petr petre petrica petrisor petronela petros petru petrut petruta petteri phileine piccarda pien piererminio
pierfrancesco piersilvio pietra pietro piia pilip pimen pippa pirjo pirkko pirmin pius platon plesu pleun polikarp
polina pompilia pompiliu pontus porfirii porfirio potap poul praskovia preben prem premysl priamo prisca priscilla
priska profira prokhir prokhor prokl prokofii prov przemyslaw purificacion quinn quinten quinty quirino rachael
radames radek radim radislav radka radomir radoslaw radu raducu rafaela rafal rafila ragna ragnar ragner ragnhild
rahel raija raili raimo raimund raisa raluca ramadan ramaz ramazan raniero raoul raphaela rasmus rati ratibor ratmir
rauno rayan razvan rebeca rebecka rebeka rebekka regine regitse regitze reidun reijo reina reiner reino relu remedios
remo remy renata renate renato rens renske renzo revaz reynaldo rezo rica richardt rickard rico riikka riitta rikard
rikke riku riley rinaldo risto ritt ritva riurik robertina rocco rodica rodion rodolfo roin roko roksana roksolana
romanita romeo romina romolo romy ronja ronni ronny roope roos roosa rosalba rosalia rosalino rosaria rosario roselyn
rosemarie rosina rosita rosmarie rosolino rostislav roswitha rouven roxana roxane roxelana rozalia rozaliia rozalija
rudi rudiger rufino rufo rusudan ruta ruxanda ruxandra ruza ruzena ruzica ryszard saara sabatino sabin sabina sabino
safet safta sakari salomea salomey samanta samson samu samuil samuli sanda sandor sandrine sandro sandu sanna sanne
sanni santeri santo sanziana sarina sarita sarka sasa saskia satu sava savelii saveta savina savva savvatii sebastiaan
sebastiano sebastiao sebastien selena selim selina selivan seliverst selma selvaggia semenica sepp seppo serafim
serafin serban sergej sergii sergiu sergo serse sessa sevastian severin severina shaban shaira shalva shania shorena
sibilla sibylle sidonia sidor sigizmund signe sigurd sigvard siiri sila silan silantii silja silje silke sille silva
silvano silverio silvestr silvian silviana silviu simao sime simen simeon simi simina simion simo simona sina sindre
sini sinica sinikka sinisa sinklitikiia sirio sirkka siro sirpa sisko sissel siti sixten sjoerd slavica slavka
smaranda snizhana snjezana socorro sofiia sofon sofron sokrat soledad solomiia solomon solveig solvej sona sondre
soraia sorana soriana sorin sorina sorine soso speranta spiridon stana stanca stancu stanimir stanislava stanislaw
steen stef stefana stefani stefanie stefanija stefica steinar stela stelian steliana steluta sten stepan stepanka
stephany sterre stian stig stijn stina stine stjepan stoian sture suliko sune susana susann susanna susanne susi
sussanne sussie suus suvi suzana suze svea svein svenja svenning sverre svetozar sviatopolk sviatoslav sviatoslava
svitlana swen sybille sylwia synnove szymon tabea tadeas tadeusz taina taisiia taisto tamas tancredi taneli tanja
tapani tapio taras tariel tarja taru tatjana tauno tazio teea teemu teija tejs tellervo teodor teodora teodosia teofil
teohari teona terentii teresia tereza terezija terhi terje tero terttu teseo tess tetiana teun teuvo thekla theodoros
theophile theres theresia thiago thibault thibaut thijmen thijn thijs thom thor thorsten tiago tiberia tiberiu tibor
tiia tiina tijmen tijn tijs tikhon tilo timea timmy timofei timofii timon timotei timoteo timothee tinca tincuta tino
tirza tobiasz todor toivo tolomeo tomi tommaso tommi tomo tonje tonny topias torben torbjorn tord torill torsten tosca
traian trevis trifon trine tristano troels trofim trokhim trond tudor tudora tudorita tudosia tuija tuomas turid
tuukka tuula tuuli tuulia tuulikki tverdislav tvorimir twan tycho tygo tymon tymoteusz uffe ugust ulian uliana ulla
ulrico ulrik ulrika umberto unni uolevi uriel urszula ushangi ustim ustin vadim vagn vaino vajen valborg valdemar
valdo valentijn valentim valeri valerian valerii valeriia valeriu valter valtteri vanesa vania vano vardo varfolomei
varfolomii varlaam varvara vasil vasile vasilica vasilii vasilina vasilisa vatslav vaxtang vazha vedran veera veerle
veeti vegard veijo veikko veli vendula venedikt venera veniamin veniiamin venla verena veriko verner verneri veronika
veronique vesa veta viacheslav vicenta vicentia vicentiu victoire vidar vigo viivi vikentii viktorie viktoriia
viktorija viktorin vilde vilem vilhelm vilhelmiina vilhelmina vilho viljami viljo villads ville vilma vincentiu
vinicio vinicius vinko vino vinzenz violante violetta viorel viorela viorica vira virpi visarion vissarion vitalba
vitezslav vitor vitoria vittorio viviana viviane vivien vjekoslav vladelina vladilen vladimer vladimira vladlen vlado
vlaicu vlas vlasta vlastimil voichita voicu vojtech volodimir volodimira vratislav vsemil vseslav vsevolod vuokko
vysheslav waldemar waltraud weena wenche wendelin wendolin wiktor wilfrido wilfried wilson winnie witold wout wouter
xatia xaver xavi xenia yago yannick yara yasemin yeni yfke yinthe ylva yngve yrjo yrsa yuridia zacarias zaccaria
zacharias zacharie zaharia zaira zakhar zamfir zamfira zaneta zara zaraza zaur zaza zbynek zdenek zdenka zeferino
zehnia zelida zeljka zelma zenia zeno zenobia zenon zenovia zenta zhana zhanna zhenia zhuzhuna zinaida zinovii zita
zlatoslava zoey zoia zora zorian zorka zosima zsolt zurab zviad zvonko
)";

} // namespace dossier
