// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/given_names.h"

#include "corpus/given_names_of_europe.h"
#include "corpus/given_names_of_the_world.h"
#include "corpus/word_set.h"

namespace dossier {

// Given names of many lands as Latin texts spell them, folded; general knowledge. Names that are at once
// common words, titles, lands or towns (Hope, Dean, Chad, Sydney) are left out.
bool is_given_name(std::string_view folded) {
  static const WordSet kGivenNames({kGivenNamesOfEurope, kGivenNamesOfTheWorld, R"(
aamir aaron abba abbas abbie abby abd abdel abdelaziz abdelhafiz abdelhalim abdelhamid abdelkader abdelkarim
abdelmajid abdelmalek abdelrahman abdelsalam abderrahim abderrahmane abdifatah abdolmalek abdolreza abdoulaye abdul
abdulaziz abdulhai abdulhakim abdulkarim abdulla abdullah abdulmalik abdulpatta abdulqader abdulrahman abdulrazak
abdulsalam abdur abdurrahman abel abhijit abid abigail abimael abiy abolhassan abou aboud abraham abu abubakar
abubaker ada adam adama addison adel adele adem adib adil aditya adlai adnan adolf adrian adriana adriano afonso agnes
agostinho agron agus ahlam ahmad ahmadou ahmadreza ahmed ahmet ahtem aidan aidarus aileen aiman aires aisha aisulu
ajay ajit akbar akhilesh akhmed akhtar akhundzada akira akram alan alassane albert alberta alberto albin alec
alejandra alejandro aleksandar aleksander aleksandr alessandra alessandro alex alexanda alexander alexandra alexandre
alexei alexis alfonso alfred alfredo ali alice alicia alija aliko alinaghi alireza alison aliya allan allen allison
almazbek alonso alphonse alvaro alvin alyssa amadou amal amanda amanullah amelia amid amilcar amin aminata aminullah
amir amit amitabh amjad ammar amor amos amr amru amrullah amy ana anand anas anastasia anastasio anatoly anders andrea
andreas andrei andres andrew andrey andrij andriy andy angela angelina angelo angga angus anibal anil anis anita anja
anjali anjem ann anna annabel anne annette annie anthony antoine anton antonia antonio antony antti anup anvar anwar
aqil aqsa arash arben archibald archie ardeshir arefullah ariel arif aris aristide arjun arkady armando arnaud arnold
arseniy arseny artan artem arthur artur arturo arun arundhati arvind asadollah asadullah aseel asher ashfaq ashkan
ashley ashok ashraf ashton ashwini asif asil asim askar askarbek aslan asma assimi astrid atal ataollah atefeh atifete
atiqullah attaullah attiqullah audrey augustin augusto ava avi avigdor aviv avraham avril aws axel ayad ayham ayman
aymen ayrat ayse aysel ayub ayyub azadeh azamat azhar azim aziz aziza azizirahman azizullah azzam babacar babak babrak
badreddine bahaa bahman bahmanyar bahram baitullah bakhtiyar bakyt bandar barack barbara barham barry bart bartholomew
barzan basel basem bashar bashir basim basma bassam bassel batyr baudoin beatrice beatriz becky behrouz behzad bekir
bekzat belinda ben benazir benedict benedikt benicio benito benjamin benny benoit berat bernadette bernard bernardino
bernardo bernd bernhard bernie bert bertha bertrand beth bethany betsy betty beverly bijan bilal bilawal bill billy
bimal binali binta binyamin bismillah bjorn blaise blake blanche bob bobby bogdan bolat bonnie boris borislav borko
bosco boubacar boubaker boubekeur boutros boyd brad bradley branca brandon braulio brenda brendan brennan brent brett
brian brianna bridget brigitte britt brittany brooke bruce bruno bryan bryce bujar bulent burak burhanuddin byron
caetano caitlin callixte calvin cameron camila camille camilo can candace carina carl carla carlo carlos carlotta
carmen carol carole caroline carolyn carrie casey caspar cassandra catalina catarina catherine cathy cecil cecilia
cedric celeste celia cemil cesar cevdet chaim chandler chandra chandrika chantal charlene charles charlie cheikh
cheryl chiang chidi chinua chloe cho choe chris christa christina christine christof christoph christophe christopher
christy chrystia chuck chukwuma cindy claire clara clarence clarissa claude claudia claudio clayton clemens clement
clifford clive clyde cody colette colin colleen condoleezza connie conor conrad constance cora corazon cordell corey
corinne cornelia cornelius cory courtney craig cranha cristian cristina cristobal curt curtis cynthia cyril cyrus daba
dadullah dag daisuke dalia damian damon dan dana dania danica daniel daniela daniele danielle danilo daniyar danny
daphne dariga darius dariush darko darlene darrell darren daryl daud dave david davide davoud dawn dawood deanna
debbie deborah debra deepak dejan delia demetrius deng denis denise dennis derek deron desiree desmond diana diane
dick didier diego dieter dietrich dieudonne dilma dimitar dimitri dimitris din dina dinara dinesh dinno dirk djamel
dmitri dmitry dmytro doku dominic dominik dominique don donald donna dora doreen doris dorothy doug douglas dov dragan
dragoljub duane duarte duraid dustin dwayne dwight dylan ebrahim ed eddie edem edgar edi edith edmond edmund edmundo
edna edson eduard eduardo edward edwin efraim efrain ehsan ehsanullah ehud eileen eitan ekrem elaheh elaine eleanor
elena eleonora eli elias eliezer elijah elina elisa elisabeth elise eliza elizabeth ella ellen elliott ellis elmer
elsa elshafee elvira emad eman emeka emil emile emilia emiliano emilie emilio emily emine emma emmanuel emmerson
emomali emrah emre enayatullah enrico enrique enver enzo erdal eric erica erich erik erika erin erkan erlan ermias
ernest ernesto ernie ersin erwin eskandar eskender esmaeil esmail essam esteban estelle estevao esther ethan etienne
eugene eugenia eugenio eva evan evelyn evo ewa eyad ezatullah fabian fabio fabrice facundo fadel fadi fadil fahad fahd
fahrettin faisal faiz faiza faizullah faleh falih fanta fared fares farhad fariba farideh faris farooq farouk faruk
farzad farzaneh fatemeh fathi fatima fatma fatmir fatos fatou faure fausto fawad fawaz fawzi faycal faye fayez faysal
fazal fazel fazl fazlullah fazlur federica federico feliciano felicien felipe felix ferdinand fereidoun fereydoon
ferhat fernanda fernando fethi fethullah fidel fikri filippo fiona firas firouz fitiwi flavio flora florian floribert
floyd foday fode folke frances francesca francis francisco franck francois franjo frank frankie franklin franz fred
freddie frederic frederick frederik fridtjof friedrich fritz fuad fulgencio fumio gabi gabriel gabriela gabriele
gabriella gadi gaffar gail gamal ganesh gareth garrett gary gaspard gaston gaurav gautam gavin gedeon geir genevieve
geoff geoffrey george georges georgi georgina georgy gerald geraldine geraldo gerard gerardo gerd gerhard germain
german gerry ghada ghaleb ghalib ghasem ghassan ghazi ghazy gholamreza ghulam gideon gilad gilbert gilberto gilles
gina giorgia giovanni girish giulia giulio giuseppe gladys glafcos glenn gloria gnassingbe golda gonzalo goodluck
goodwill gopal goran gordana gordon gotabaya gough graca greg gregor gregorio gregory greta gretchen griffin grigory
gro guido guidon guilherme guillaume guillermo gulbadan gulbuddin gulmurod gulnara gulten gunnar gurbanguly gustav
gustavo gwen gwendolyn habib habibollah habibullah hadi hafez hafiz hafizullah haibatullah haidar haider haile
hailemariam haim haitham hajjaj hakan hakeem hakim hakimullah hal halil hamad hamada hamadi hamdan hamdi hamdullah
hameedullah hamid hamidreza hamidullah hamoud hamza hanan hani hanif hanin hank hanna hannah hannes hannibal hans
harish harold haroun harriet harrison harry harsh harvey hasan haseeb hashem hashim hashmat hassan hastings hatem
hayat hazem hector hedayatullah heidi heiko heinrich heinz heitor hekmat helder helen helena helene helga helmut
hemant hend hendrik henri henrietta henrik henrique henry herbert herman hernan herve hesameddin heshmat heydar hiba
hicham hichilema hideki hikmat hilarion hilary hilda hillary hina hiroshi hiroyuki hisham hissene hojatollah holden
homa hooman horst hosein hosni hossein houari houda houshang howard hubert huda hugh hugo hugues hulusi humam humayun
humberto husam husayn huseyin hussain hussam hussein hwang hyon ian ibn ibrahim ibrahima ibraima ichiro ida idi idris
idriss idrissa ieng ignace ignacio ignatius igor ihab ihor ihsanullah ijaz ikram ilan ilana ilham ilir ilker ilmi ilya
ilyas imad iman imed imran imre imtiaz indira indrajit ines inga inge ingrid inna innocent intisar intissar iqbal iraj
irena irene irfan irina irma iruta irving isa isaac isabel isabella isabelle isaias isam isatou ishaq islom ismael
ismail ismatullah isnilon issa itamar itzhak ivan ivana ivica ivo ivor iyad iyas izzat jaafar jaber jabir jacinda
jacinto jack jackie jacob jacobo jacqueline jacques jadranka jafar jagdish jahangir jaime jair jakaya jake jalal
jalaluddin jalil jamal jameel james jamie jamil jamshid jana janan jane janet jang janice janine janos jared jaroslav
jasim jasmine jason jassim jaswant javad javaid javed javid javier jawaharlal jawed jawhar jean jeanette jeanne jeff
jeffery jeffrey jenna jennifer jenny jens jeremiah jeremy jerome jerry jesse jessica jiang jibril jill jillian jim
jimmy jo joan joana joann joanna joanne joao joaquim joaquin jochen jodie joe joel joey johan johann johanna johannes
john johnny joko jolanta jomo jon jonah jonas jonathan jordi jorge jorgen joris joschka jose josee josefina josep
joseph josephine joshua josip jovan jovenel joyce juan juana juanita judith judy jules julia julian juliana julie
julien juliet juliette julio julius juma jumana junichiro jurgen justin justine juvenal kabiru kadhim kailash kairat
kais kaitlyn kaja kamal kamala kamaluddin kambiz kamel kamisese kamran kanat kang kapil kareem karen karim karima
karimullah karin karl karla kasper kassym kate katharina katharine katherine kathleen kathryn kathy katie katrina
kaveh kavita kayode kazem kazuo keir keith kelley kelly kemal ken kendra kenji kenneth kenta kerem kerry kerstin kevin
keyvan khadija khairi khairullah khalaf khaldoun khaled khaleda khalid khalifa khalil khamis khawa khawaja khawla
khosrow khushal kieran kim kimberly kiran kirill kirsten kirstjen kiumars kiyoshi kizza klaas klaus koffi kofi koichi
kolinda konrad konstantin kris krishna krista kristalina kristen kristi kristian kristin kristina kristine krzysztof
kurmanbek kurt kwame kyle kyriakos lai laila lakhdar lal lalit lamia lansana larissa larry lars lasse laszlo latif
latifa latifullah laura lauren laurence laurent laurie lavdrim lawrence layla lazaro lazarus lea leah lech leigh leila
lena lenny lenur leo leodomir leon leona leonard leonardo leonel leonid leopold leopoldo leroy leslie lester leticia
levi lewis leyla liam liana liaquat lidia liliana lillian limor lina linda lindsay lindsey lionel lisa liz ljubo lloyd
lois lola lorena lorenzo loretta lori lorraine lou louis louisa louise lubna luc luca lucas lucia luciano lucien
lucille lucio lucy ludmila ludwig luigi luis luisa luiz luka lukas luke lula lutfullah lydia lyndon lynn maalim mabel
macky madeleine madeline maghomed maha mahamadou mahamat mahathir mahbooba mahdi maher mahesh mahfouz mahinda mahjoub
mahmood mahmoud mahmud mahnaz mahsa maia maimuna maja majed majeed majid makarios maki makoto maksim maksym malak
malala malcolm malek malik malin mamadou mamadu mamady manal manfred manish manmohan manoj manon manouchehr mansour
mansur manuel manuela mao marat marc marcel marcela marcello marcelo marcia marcin marco marcos marcus maren margaret
margarita margot marguerite maria marial mariam mariama marian mariana marianne marie marilyn marina mario marisa
marius marjorie mark marla marlene marsha marta martha martin martine martti marvin marwa marwan mary maryam masahiro
masaki masato masha masood masooda masoud masrour massoud matan mathias mathieu mathilde mati matilde matt matteo
matthew matthias matuq maureen maurice mauricio maurizio maxamed maxim maxime maximilian maximo maya maysar mazen
maziar mazloum meera megan megawati meghan mehdi mehmet mehmood mehran mehrdad mehrdada mehrez meir mel melanie meles
melinda melissa menachem mengistu merai meral merav meredith merkel mesut metin mevlut michael michal michel michele
michelle mick mickey miguel miguelina mikael mike mikhail mikheil mikkel mila mildred milica milo milomir milos milton
minh minna miodrag miranda miriam mirko miroslav mirwais mirza mitch mitchell mitsuo mizban mladen mobutu mochammad
moez mohabbat mohamad mohamed mohammad mohammadou mohammadreza mohammadullah mohammed mohan mohibullah mohsen mohsin
moise moises mojtaba mokhtar molly momcilo mona monica monika monique monir moon morad mordechai morgan morris morteza
moshe mostafa mouna mounir mourad moussa muammar mubarak mubashir muhammad muhammadu muhammed muhannad muhib muhindo
muhsin mukesh mukhtar mumtaz mun muneeb munib munir munther muqdad muqtada murad murat muriel musa musab mustafa
mustapha mutassim muthanna mutiullah muzahim mykhailo mykola myles myra myriam myrna nabeel nabih nabil nachman naci
nadeem nader nadezhda nadia nadine nadir naeem naftali nahla naim najat najib najibullah najla najmuddin nancy naomi
naoto naqib naqibullah narendra naresh narges nariman naseebullah naseer naser nashwa nashwan nasim nasir nasiruddin
nasr nasrin nasrullah nasser natalia natalie nataliya natasa natasha nathalie nathan nathaniel natwar naveed navi
nawal nawaz nayef nayib nayif nazanin nazar nazih nazir nazirullah nebojsa nechirvan necmettin ned neha neil nellie
nelson nematollah nenad nessim nestor ngozi niamatullah nicholas nick nicola nicolae nicolai nicolas nicole nicolette
nicos nidal nigel nihat nik nikhil nikita nikki nikol nikola nikolai nikolaus nils nima nimr nina nir nirmala nitin
nitzan nizar nkosazana noa noah nobuo noel noemi noor nooruddin noorullah nora norbert norma norman norodom noureddine
nouri nourredine ntabo numan nuno nur nuri nurjaman nurlan nursultan nurullah nusrat nusret obaidullah obiageli
octavio ofelia ofir oksana olaf olavo oleg oleh oleksandr oleksii oleksiy olena olga olha oliver olivia olivier olof
olusegun oluwaseun oman omar omer omid oraz orhan orit osama osamu oscar oskar osman osvaldo otavio othman otto oumar
ousmane owais owen oybek ozgur pablo pacha pacifique pae paek pamela pankaj paola paolo parlindungan parvaneh parviz
parwiz pascal patrice patricia patricio patrick patsy paul paula paulette paulin paulina pauline paulo pavel pavlo
pawel payam pedro peggy penelope pervez pervin petar pete peter petra petri petro petter peyman phil philip philipp
philippe phillip phyllis pierre pieter pinchas pio piotr piyush polly pooya prabowo prakash pranab predrag preston
priya priyanka qaboos qaid qais qamar qasem qasim qassem qudratullah quentin quren qusai qusay rabih rachel radi
radmila radoslav radovan radulan rae raed rafael rafi rafik rafiq rafique raghad ragheb raheel rahim rahimullah rahman
rahmatullah rahul raimundo rainer rajaa rajesh rajiv rajnath rakesh ralf ralph ramesh ramez rami ramin ramiro ramon
ramona ramush ramzan ramzi rana randall randi randy rangin rania raphael raquel rasha rashad rashid ratko rauf raul
ravi rawan ray raymond raza raziq rebecca recep redendo redouane reem refat regina reginald rehman reinhard reinhold
renan rene renee reuben reuven reza rhonda riad riaz ricardo riccardo richard rick ricky rida riek rigoberta rigoberto
rima rishi rita ritu riyad rizwan rob robbie robert roberta roberto robin rocio rod roderick rodney rodrigo rogelio
roger roh rohan rohullah roland rolando rolf romain roman romulo ron ronald roni ronnie roodi rosa rosalie rosalind
rosemary ross rostam rouhollah rowan roxanne roy roza ruben rudolf rudolph rudy rufus ruhollah rui rukan rupert ruslan
russ russell rustam rustum ruth ryan ryota ryu saad saadi saadia sabawi sabine sabri sabrina sachin sad sadaf sadako
saddam sadegh sadeq sadia sadio sadiq saduddin sadullah sadyr saeed saeid safia safwan sahir said saidullah saif saifi
saifullah saima saja sajad sajida sajjad sakina salah salahuddin saleh salem sali salih salim sally salma salman
salome salva salvador salwa sam samantha samba samer sami samia samir samira samiullah samora samuel sanaa sanaullah
sandeep sandra sandy sangeeta sani sanja sanjay santino santosh saodat saparmurat sara sarah sarfraz sarmad sartaj
sarwar sasan sasha satish satoshi saud saul sawsan sayed sayyed sayyid scott sean sebastian sedat seifallah selahattin
selcuk sema serdar seretse serge sergei sergey sergio serhii serhiy serik serkan seth sevim seydou shadi shafi shafiq
shafiqullah shahabuddin shahbaz shahid shahla shahram shahzada shaima shaker shakir shamil shamsuddin shane shannon
shapour shareef sharif sharon shashi shaukat shaul shaun shavkat shawn shaza shehbaz shehu sheila shelby sheldon
shelley sher sherali sheri sherif sherri shigeru shimon shintaro shinzo shirin shirley shlomo shmuel shoaib shukria
siad siamak sibghatullah sidi sidney siegfried sigmund sigrid silas silvana silvia silvio simon simone sinan
sirajuddin sirimavo sitiveni slavko slobodan smriti snezana sobhi sofia sofiane sofie sohaila soheil sohrab sonia
sonja sophia sophie soraya soren souleymane spencer srdjan stacey stacy staffan stanislas stanislav stanley stefan
stefania stefano steffen stella stephan stephane stephanie stephen steve steven stewart stipe straton stuart suad suat
subrahmanyam sudhir suha suhail suhair sukru sulaiman suleyman sultani sumaya sumit sundus sunil sunita suresh susan
sushma susilo suzanne suzette sven svetlana sviatlana sybil sylvestre sylvia sylvie syngman taban tadamichi taghi taha
tahani taher tahir tahira tajuddin takashi takeshi talal talant talat tamar tamara tamer tamim tammy tancredo tania
tansu tanya tara tarad tarak tarcisio tarek tareq tariq tarkhan taro tatiana taufik tawfiq tayeb tayfun tayyab tcham
tchipa ted tedros tendai teodoro teotonio terence teresa terrance terrence terri terry tessa tetsuo thabo thad
thaddeus thaksin thamer tharwat thea thein thelma theo theodor theodora theodore theresa therese thierry thomas
thoraya thorvald tidjane tiffany tihomir tijani tim timo timothy timur tina tobias todd tom tomas tomasz tomislav
tommy tomoko toni tony tonya torek toshimitsu tracey tracy travis trevor trisha tristan trygve tsang tshering tuah
tulsi tunku turgut turki tyler tzachi tzipi ubaid ubaidullah ubaldo uday ugla uhuru ulan ulf ulisses ulrich ulrike
umar umaro umid umit urho uri urs ursula usama usman uwe uzi vaclav vahid valentin valentina valentine valeria valerie
valeriy valery vanessa vasco vasily vasyl velimir velupillai venkat vera vernon veronica vesna vicente vicki vicky
victor vijay vikas vikram viktor viktoria vince vincent vincenzo vinod violeta virginie vitalii vitaliy vitaly vito
vivek vivian vjosa vlad vladimir vladislav vojislav volha volker volodymyr vuk vyacheslav wael wafa waheed waleed
walid wallace wally walter wanda waqar warren wasim watban wayne wendell wendy werner wesley wiji wilbur wilfred
wilhelm willard willem willi william willie willy wilma winifred winston wissam wladimir wojciech wolfgang woodrow
xanana xavier ximena xiomara yaakov yadollah yahia yahya yair yakubu yamil yana yannis yaqub yar yasar yaser yashwant
yasin yasir yasmeen yasmin yasmine yasser yassin yassine yasuhiro yasuo yavuz yaw yaya yazid yehuda yekaterina yelena
yerlan yevgeny yevhen yigal yildirim yilmaz yisrael yitzhak yoav yoko yolanda yon yoon yosef yoshihide yoshiko yossi
younes younis yousaf yousef yousif youssef yoweri yuki yukio yukiya yulia yuliya yun yunos yunus yuri yuriy yury yusuf
yuval yves yvette yvonne zabihullah zabiullah zach zachary zafar zahid zahir zahra zaid zainab zair zakaria zakarya
zaki zalmai zalmay zamir zarifa zaurbek zayed zbigniew zdravko zeev zeid zeinab zeki zelia zeljko zeynep zhanar
zhantoro ziad ziauddin ziaur ziba ziyad zlata zlatko zoe zoltan zoran zubair zuhair zulfikar zuzana zvi
)"});
  return kGivenNames.holds(folded);
}

} // namespace dossier
